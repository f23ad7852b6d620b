package io.tenantry.render.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Golden;
import io.tenantry.Manifests;
import io.tenantry.model.Mesh;
import io.tenantry.model.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshIdentityPartsTest {

    private static final Name SYSTEM = Name.of("shop");

    private final Golden golden = Golden.of(MeshIdentityPartsTest.class);

    @Test
    void aNewAnchorSignsWhenItIsFirst() {
        Mesh before = Mesh.defaults()
                .anchors(List.of(Name.of("first"), Name.of("second")))
                .build();
        Mesh after = Mesh.defaults()
                .anchors(List.of(Name.of("second"), Name.of("first")))
                .build();

        assertThat(Manifests.added(MeshIdentityParts.render(SYSTEM, before), MeshIdentityParts.render(SYSTEM, after)))
                .extracting(HasMetadata::getKind)
                .containsExactly("ClusterIssuer", "Bundle");
    }

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

        golden.matches(
                "two-anchors.yaml",
                Manifests.added(
                        MeshIdentityParts.render(SYSTEM, Mesh.defaults().build()),
                        MeshIdentityParts.render(SYSTEM, mesh)));
    }
}
