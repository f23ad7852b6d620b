package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SingleServerTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Secrets SEALED = new Secrets.SealedSecrets("certificate.pem");

    private final Golden golden = Golden.of(getClass());

    @Test
    void aServerAndWhatKeepsItsAccounts() {
        golden.matches(
                "server.yaml",
                render(Fixtures.mariaDbServer().build()).stream()
                        .filter(object -> !object.getMetadata().getName().endsWith("-scripts"))
                        .toList());
    }

    @Test
    void itsDumpsGoThroughAPipeToTheStore() {
        List<HasMetadata> objects = render(
                Fixtures.mariaDbServer().backup(Fixtures.backup().build()).build());

        golden.matches(
                "backup.yaml",
                objects.stream()
                        .filter(object -> object.getMetadata().getName().equals("shared-backup"))
                        .filter(object -> !(object instanceof ConfigMap))
                        .toList());
        assertThat(objects)
                .filteredOn(object -> object.getMetadata().getName().equals("shared-backup"))
                .filteredOn(ConfigMap.class::isInstance)
                .singleElement()
                .satisfies(object -> assertThat(((ConfigMap) object).getData())
                        .containsOnlyKeys("dump.sh", "root-options.sh", "send.sh"));
    }

    /** Of Galera's nodes any will do, so all that differs is whose dumps they are. */
    @Test
    void aClustersDumpsAreMadeAlike() {
        MariaDb.Galera galera = MariaDb.Galera.defaults()
                .name(Name.of("shared"))
                .volume(Fixtures.mariaDbServer().build().volume())
                .rootPassword(Fixtures.sealed())
                .backup(Fixtures.backup().build())
                .build();
        MariaDb.Single single =
                Fixtures.mariaDbServer().backup(Fixtures.backup().build()).build();

        assertThat(backup(render(galera))).isNotEmpty().isEqualTo(backup(render(single)));
    }

    @Test
    void onlyWhatItsEnginesRunIsThere() {
        assertThat(render(Fixtures.mariaDbServer().build()))
                .extracting(object -> object.getMetadata().getName())
                .contains("single-scripts", "provisioning-scripts")
                .doesNotContain("galera-scripts");
    }

    /** The server reads its settings when it starts. */
    @Test
    void anotherSettingStartsItAgain() {
        MariaDb.Single other = Fixtures.mariaDbServer()
                .settings(Map.of("sql_mode", "STRICT_ALL_TABLES"))
                .build();

        assertThat(ServerConfiguration.of(other)).contains("\nsql_mode = STRICT_ALL_TABLES\n");
        assertThat(template(other))
                .isNotEqualTo(template(Fixtures.mariaDbServer().build()));
    }

    @Test
    void whatIsDecidedHereIsWhatTheModelRefuses() {
        MariaDb.Single server = Fixtures.mariaDbServer().build();

        assertThat(ServerConfiguration.decidedFor(server)).isEqualTo(server.decided());
    }

    @Test
    void onlyWhatKeepsTheAccountsHasThePassword() {
        assertThat(template(Fixtures.mariaDbServer().build()).getSpec().getContainers())
                .filteredOn(container -> container.getVolumeMounts().stream()
                        .map(VolumeMount::getName)
                        .anyMatch("root"::equals))
                .extracting(Container::getName)
                .containsExactly("accounts");
    }

    private static List<HasMetadata> render(MariaDb cluster) {
        return MariaDbClusters.render(SYSTEM, SEALED, List.of(cluster));
    }

    private static List<HasMetadata> backup(List<HasMetadata> objects) {
        return objects.stream().filter(CronJob.class::isInstance).toList();
    }

    private static PodTemplateSpec template(MariaDb cluster) {
        return render(cluster).stream()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate();
    }
}
