package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.CronSchedule;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.MariaDb;
import io.tenantry.model.MonitoringBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of a whole platform comes with the dumps of its databases: a nightly one of PostgreSQL, a weekly one of MariaDB. */
class DumpsTest {

    private final Golden golden = Golden.of(getClass());

    @Test
    void whoseDumpsDoNotArriveIsTold() {
        golden.matches(
                "alerts.yaml",
                PartObjects.of(PlatformParts.of(environment()), "alerts").stream()
                        .filter(rule -> rule.getMetadata().getName().equals("dumps"))
                        .toList());
    }

    @Test
    void onlyWhatMakesThemLeavesTheCluster() {
        golden.matches(
                "policies.yaml",
                PartObjects.of(PlatformParts.of(environment()), "network-policies").stream()
                        .filter(policy -> policy.getMetadata().getName().contains("backup"))
                        .toList());
    }

    @Test
    void withoutAnyNobodyAsks() {
        Environment without = EnvironmentBuilder.builder(environment())
                .mariaDb(Map.of(Name.of("shared"), Fixtures.mariaDbServer().build()))
                .postgres(Map.of(Name.of("shared"), Fixtures.server().build()))
                .build();

        assertThat(PartObjects.of(PlatformParts.of(without), "alerts"))
                .extracting(rule -> rule.getMetadata().getName())
                .contains("mariadb")
                .doesNotContain("dumps");
    }

    /** They are the operator's, whose own alert asks whether the log is archived. */
    @Test
    void cloudNativePgsBackupsAreNoneOfThem() {
        Postgres.CloudNativePg kept =
                Fixtures.cluster().backup(Fixtures.backup().build()).build();

        assertThat(Dump.of(EnvironmentBuilder.builder(environment())
                        .mariaDb(Map.of())
                        .postgres(Map.of(kept.name(), kept))
                        .build()))
                .isEmpty();
    }

    private static Environment environment() {
        Postgres.Single postgres =
                Fixtures.server().backup(Fixtures.backup().build()).build();
        MariaDb.Single mariaDb = Fixtures.mariaDbServer()
                .backup(Fixtures.backup()
                        .folder(Name.of("mariadb"))
                        .schedule(CronSchedule.of("0 3 * * sun"))
                        .build())
                .build();
        return Fixtures.single()
                .monitoring(MonitoringBuilder.builder(
                                Fixtures.environment().monitoring().orElseThrow())
                        .grafanaPassword(Fixtures.sealed())
                        .build())
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .postgres(Map.of(postgres.name(), postgres))
                .mariaDb(Map.of(mariaDb.name(), mariaDb))
                .build();
    }
}
