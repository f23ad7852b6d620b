package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Backup;
import io.tenantry.model.CronSchedule;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudNativePgTest {

    private static final String PLATFORM = "shop/platform.yaml";
    private static final String SYSTEM =
            """
            owner: shop-team
            domain: shop.example.com
            gitOps: {repository: https://git.example.com/shop.git}
            secrets: {sealedSecrets: {certificate: certificate.pem}}
            storageClasses:
              disk: {provisioner: driver.longhorn.io}
            postgres:
              main:
            """;

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void aSystem() {
        overlays = OverlayFixture.in(folder);
    }

    @Test
    void whatIsLeftOutIsAsTheDocsSay() {
        overlays.with(
                PLATFORM,
                SYSTEM
                        + """
                              cloudNativePg:
                                volume: {size: 50Gi, storageClass: disk}
                                pooler: {}
                          """);

        Postgres.CloudNativePg main = main();
        assertThat(main.replicas().count()).isEqualTo(3);
        assertThat(main.pooler()).contains(Postgres.Pooler.defaults().build());
        assertThat(main.backup()).isEmpty();
    }

    @Test
    void aBackupSaysWhere() {
        overlays.with(
                PLATFORM,
                SYSTEM
                        + """
                              cloudNativePg:
                                image: ghcr.io/shop/postgres:15-cjk
                                volume: {size: 50Gi, storageClass: disk}
                                backup: {bucket: shop-backups, folder: main, endpoint: s3.us-west-004.backblazeb2.com}
                          """);

        assertThat(main().backup().orElseThrow())
                .extracting(Backup::days, Backup::schedule)
                .containsExactly(30, CronSchedule.of("0 2 * * *"));
    }

    @Test
    void everyMistakeIsToldWhereItStands() {
        overlays.with(
                PLATFORM,
                SYSTEM
                        + """
                              cloudNativePg:
                                volume: {size: 50Gi, storageClass: disk}
                                backup:
                                  bucket: shop-backups
                                  folder: main
                                  schedule: nightly
                                  retention: 30d
                          """);

        assertThat(overlays.problems().lines())
                .containsExactly(
                        PLATFORM
                                + ":14:19: schedule: 'nightly' is no schedule; expected minute, hour, day of the month, month and day"
                                + " of the week, such as 0 2 * * *",
                        PLATFORM
                                + ":15:9: unknown key 'retention'; known keys are bucket, folder, endpoint, region, schedule,"
                                + " days, accessKeyId, secretAccessKey");
    }

    @Test
    void anImageWithoutAVersionIsToldWhereItStands() {
        overlays.with(
                PLATFORM,
                SYSTEM
                        + """
                              cloudNativePg:
                                image: ghcr.io/shop/postgres:cjk
                                volume: {size: 50Gi, storageClass: disk}
                          """);

        assertThat(overlays.problems())
                .isEqualTo(PLATFORM + ":10:14: image: the tag of 'ghcr.io/shop/postgres:cjk' does not begin with"
                        + " PostgreSQL's major version; expected a tag from 14 to 18, such as 17.6: the operator reads"
                        + " the version there");
    }

    @Test
    void aDiskThatIsNotThereIsToldWhereItIsNamed() {
        overlays.with(
                PLATFORM,
                SYSTEM
                        + """
                              cloudNativePg:
                                volume: {size: 50Gi, storageClass: dusk}
                          """);

        assertThat(overlays.problems())
                .isEqualTo(PLATFORM
                        + ":10:42: postgres.main.cloudNativePg.volume.storageClass: there is no storage class 'dusk';"
                        + " expected one of [disk]");
    }

    private Postgres.CloudNativePg main() {
        return (Postgres.CloudNativePg) overlays.environment("dev").postgres().get(Name.of("main"));
    }
}
