package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where backups go, and that each cluster's go to a place of its own. */
class BackupTest {

    @Test
    void everyMistakeIsTold() {
        assertThatThrownBy(() -> Fixtures.backup()
                        .bucket("Shop")
                        .region("Europe")
                        .schedule(CronSchedule.of("0 2 31 2 *"))
                        .days(0)
                        .build())
                .hasMessageContainingAll(
                        "bucket: 'Shop' is no bucket; expected 3 to 63 lower-case letters, digits, dots and dashes",
                        "region: 'Europe' is no region; expected such as eu-west-1",
                        "schedule: '0 2 31 2 *' never comes again; expected one with days that there are, such as 0 2 * * *",
                        "days: 0 days; expected 1 to 3650");
    }

    @Test
    void noTwoClustersKeepTheirsInOneFolder() {
        assertThatThrownBy(() -> environment(Fixtures.backup().build()).build())
                .hasMessage(
                        "mariaDb.shared.galera.backup.folder: the folder 'shared' of the bucket 'shop-backups' is that"
                                + " of postgres.shared.single.backup; expected a folder for each: what is too old is deleted,"
                                + " whoever put it there");
    }

    @Test
    void aFolderOfAnotherBucketOrAnotherStoreIsAnother() {
        assertThat(environment(Fixtures.backup().bucket("other-backups").build())
                        .build()
                        .mariaDb())
                .hasSize(1);
        assertThat(environment(Fixtures.backup().folder(Name.of("mariadb")).build())
                        .build()
                        .mariaDb())
                .hasSize(1);
        assertThat(environment(Fixtures.backup().endpoint(Optional.empty()).build())
                        .build()
                        .mariaDb())
                .hasSize(1);
    }

    @Test
    void aKeyIsNobodysDevelopmentPassword() {
        assertThatThrownBy(() -> environment(
                                Fixtures.backup().folder(Name.of("mariadb")).build())
                        .secrets(new Secrets.PlainSecrets("development"))
                        .build())
                .hasMessageContainingAll(
                        "postgres.shared.single.backup: plain secrets hold no key of an object store",
                        "mariaDb.shared.galera.backup: plain secrets hold no key of an object store");
    }

    private static EnvironmentBuilder environment(Backup ofMariaDb) {
        MariaDb galera = MariaDb.Galera.defaults()
                .name(Name.of("shared"))
                .volume(Volume.of("15Gi", "fast-ssd"))
                .rootPassword(Fixtures.sealed())
                .backup(ofMariaDb)
                .build();
        Postgres single = Fixtures.server().backup(Fixtures.backup().build()).build();
        return Fixtures.single()
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .postgres(Map.of(single.name(), single))
                .mariaDb(Map.of(galera.name(), galera));
    }
}
