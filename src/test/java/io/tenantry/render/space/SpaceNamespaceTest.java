package io.tenantry.render.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Namespace;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.kube.Labels;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Purpose;
import io.tenantry.model.Secrets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpaceNamespaceTest {

    @Test
    void isRestrictedMeshedAndNeverDeletedUnasked() {
        Golden.of(getClass()).matches("namespace.yaml", List.of(render(Purpose.PRODUCTION)));
    }

    @Test
    void saysThatItIsForDevelopment() {
        assertThat(render(Purpose.DEVELOPMENT).getMetadata().getLabels())
                .containsEntry(Labels.PURPOSE, Labels.DEVELOPMENT);
    }

    private static Namespace render(Purpose purpose) {
        Environment environment = EnvironmentBuilder.builder(Fixtures.environment())
                .purpose(purpose)
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .build();
        return SpaceNamespace.render(environment, Fixtures.tenant().build());
    }
}
