package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.PostgresPoolerBuilder;
import io.tenantry.model.PostgresZalandoBuilder;
import io.tenantry.model.TenantId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpaceDatabaseTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Database.InPostgres MAIN =
            (Database.InPostgres) Fixtures.tenant().build().databases().get(Name.of("main"));
    private static final Postgres.Zalando SHARED =
            (Postgres.Zalando) Fixtures.environment().postgres().get(Name.of("shared"));

    private final Golden golden = Golden.of(getClass());

    @Test
    void eachLevelThatIsDeclaredHasALogin() {
        golden.matches("levels.yaml", withoutDigest(render("acme", EnumSet.allOf(Access.class))));
    }

    @Test
    void aTenantThatConnectsToNothingKeepsItsDatabase() {
        golden.matches("nobody.yaml", withoutDigest(render("acme", Set.of())));
    }

    @Test
    void aDashIsAnUnderscoreInSql() {
        golden.matches("dashes.sql", settings(render("reef-club", EnumSet.of(Access.OWNER))));
    }

    @Test
    void aDatabaseHasTheConnectionsThatAllPoolersMayMake() {
        Postgres.Zalando wide = PostgresZalandoBuilder.builder(SHARED)
                .pooler(PostgresPoolerBuilder.builder(SHARED.pooler())
                        .connectionsPerDatabase(10)
                        .build())
                .build();

        assertThat(settings(SpaceDatabase.render(SYSTEM, TenantId.of("acme"), MAIN, wide, Set.of())))
                .contains("SET tenantry.connections = '20';");
    }

    /** Argo CD runs the Job again when what it runs has changed, for the ConfigMap tells. */
    @Test
    void aNewVersionOfTheScriptsChangesTheConfigMap() {
        assertThat(render("acme", Set.of()).get(0).getMetadata().getAnnotations())
                .containsEntry("tenantry.io/scripts-digest", ProvisioningScripts.digest());
    }

    private static List<HasMetadata> render(String tenant, Set<Access> levels) {
        return SpaceDatabase.render(SYSTEM, TenantId.of(tenant), MAIN, SHARED, levels);
    }

    private static List<HasMetadata> withoutDigest(List<HasMetadata> objects) {
        objects.get(0).getMetadata().getAnnotations().put("tenantry.io/scripts-digest", "of the scripts");
        return objects;
    }

    private static String settings(List<HasMetadata> objects) {
        return ((ConfigMap) objects.get(0)).getData().get("settings.sql");
    }
}
