package io.tenantry.render.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.kube.Labels;
import io.tenantry.model.Name;
import io.tenantry.model.Purpose;
import io.tenantry.model.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantNamespaceTest {

    @Test
    void isRestrictedMeshedAndNeverDeletedUnasked() {
        Golden.of(getClass())
                .matches(
                        "namespace.yaml",
                        List.of(TenantNamespace.render(Name.of("shop"), TenantId.of("acme"), Purpose.PRODUCTION)));
    }

    @Test
    void saysThatItIsForDevelopment() {
        assertThat(TenantNamespace.render(Name.of("shop"), TenantId.of("acme"), Purpose.DEVELOPMENT)
                        .getMetadata()
                        .getLabels())
                .containsEntry(Labels.PURPOSE, Labels.DEVELOPMENT);
    }
}
