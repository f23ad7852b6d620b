package io.tenantry.render.mesh;

import io.tenantry.Golden;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshIdentityPartsTest {

    private static final Name SYSTEM = Name.of("shop");

    private final Golden golden = Golden.of(MeshIdentityPartsTest.class);

    @Test
    void oneAnchorSignsTheIssuerAndIsBelieved() {
        golden.matches(
                "identity.yaml",
                MeshIdentityParts.render(SYSTEM, Mesh.defaults().build()));
    }

    @Test
    void aNewAnchorIsBelievedBeforeItSigns() {
        Mesh mesh = Mesh.defaults()
                .anchors(List.of(Name.of("first"), Name.of("second")))
                .build();

        golden.matches("two-anchors.yaml", MeshIdentityParts.render(SYSTEM, mesh));
    }
}
