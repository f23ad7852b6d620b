package io.tenantry.render.tenant;

import io.tenantry.Golden;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantNamespaceTest {

    @Test
    void isRestrictedMeshedAndNeverDeletedUnasked() {
        Golden.of(getClass())
                .matches("namespace.yaml", List.of(TenantNamespace.render(Name.of("shop"), TenantId.of("acme"))));
    }
}
