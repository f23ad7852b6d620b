package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.tenantry.Golden;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import io.tenantry.model.Volume;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpaceDatabaseTest {

    private static final Golden GOLDEN = Golden.of(SpaceDatabaseTest.class);

    private static final Database.InMariaDb DATABASE = Database.InMariaDb.defaults()
            .name(Name.of("catalogue"))
            .mariaDb(Name.of("shared"))
            .suffix("scuba_db")
            .build();

    @Test
    void aDatabaseIsAJobThatKnowsItsPasswordsByReferenceOnly() {
        GOLDEN.matches("database.yaml", render(Set.of(Access.OWNER, Access.READ_ONLY)));
    }

    @Test
    void aLevelThatNoConnectionUsesHasNoPasswordAndIsUndeclared() {
        List<HasMetadata> objects = render(Set.of(Access.READ_WRITE));

        assertThat(job(objects)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getEnv())
                .extracting(EnvVar::getName)
                .containsExactly("HOST", "SETTINGS", "PASSWORD_ROOT", "PASSWORD_READ_WRITE");
        assertThat(ProvisioningSettings.of(TenantId.of("reef-club"), DATABASE, Set.of(Access.READ_WRITE)))
                .isEqualTo(
                        """
                        SET @database = 'reef_club_scuba_db';
                        SET @connections = 20;
                        SET @users = '{"reef_club_user_rw":"read-write"}';
                        SET @undeclared = '["reef_club_user","reef_club_user_ro"]';
                        """);
    }

    @Test
    void theNetworkKnowsTheJobsPodsByTheirLabels() {
        assertThat(job(render(Set.of())).getSpec().getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(
                        ProvisioningNames.pod(Namespaces.MARIADB, SpaceNames.ofTenant("reef-club"), "catalogue")
                                .selector());
    }

    @Test
    void textIsQuoted() {
        assertThat(ProvisioningSettings.literal("it's")).isEqualTo("'it''s'");
        assertThatThrownBy(() -> ProvisioningSettings.literal("a\\b")).hasMessageContaining("a\\b");
    }

    private static List<HasMetadata> render(Set<Access> levels) {
        return SpaceDatabase.render(
                Name.of("shop"),
                TenantId.of("reef-club"),
                DATABASE,
                MariaDb.Galera.defaults()
                        .name(Name.of("shared"))
                        .volume(Volume.of("15Gi", "fast-ssd"))
                        .build(),
                levels);
    }

    private static Job job(List<HasMetadata> objects) {
        return objects.stream()
                .filter(Job.class::isInstance)
                .map(Job.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
