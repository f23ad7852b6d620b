package io.tenantry.render.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Cache;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceAccessTest {

    private static final Name SYSTEM = Name.of("shop");

    private final Golden golden = Golden.of(getClass());

    @Test
    void eachKindOfPodHasAnIdentityAndTheGroupALook() {
        Workload api = Fixtures.api()
                .migration(Migration.defaults().command(List.of("migrate")).build())
                .build();
        Workload web =
                Fixtures.api().name(Name.of("web")).component(Name.of("web")).build();
        Cache pages = Cache.Memcached.defaults().name(Name.of("pages")).build();
        Tenant tenant = Fixtures.tenant()
                .apps(Map.of(api.name(), api, web.name(), web))
                .caches(Map.of(pages.name(), pages))
                .build();

        golden.matches("access.yaml", SpaceAccess.render(SYSTEM, tenant));
    }

    @Test
    void noIdentityOpensTheApiServer() {
        Tenant tenant = Fixtures.tenant().build().with(Fixtures.api().build());

        assertThat(SpaceAccess.render(SYSTEM, tenant))
                .filteredOn(ServiceAccount.class::isInstance)
                .hasSize(2)
                .allSatisfy(account -> assertThat(((ServiceAccount) account).getAutomountServiceAccountToken())
                        .isFalse());
    }

    @Test
    void theGroupLooksAtNoSecretAndChangesNothing() {
        for (HasMetadata object : SpaceAccess.render(SYSTEM, Fixtures.tenant().build())) {
            if (object instanceof Role role) {
                assertThat(role.getRules()).flatExtracting(PolicyRule::getVerbs).containsOnly("get", "list", "watch");
                assertThat(role.getRules())
                        .flatExtracting(PolicyRule::getResources)
                        .doesNotContain("*", "secrets", "sealedsecrets", "pods/exec", "pods/portforward");
            }
        }
    }
}
