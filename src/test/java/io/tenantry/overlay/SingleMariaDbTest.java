package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one server to a cluster: one word of the overlay. */
class SingleMariaDbTest {

    private static final String PLATFORM = "shop/platform.yaml";
    private static final String SYSTEM =
            """
            owner: shop-team
            domain: shop.example.com
            gitOps: {repository: https://git.example.com/shop.git}
            secrets: {sealedSecrets: {certificate: certificate.pem}}
            storageClasses:
              disk: {provisioner: driver.longhorn.io}
            mariaDb:
              main:
                %s:
                  volume: {size: 20Gi, storageClass: disk}
                  maxConnections: 100
                  settings: {sql_mode: STRICT_ALL_TABLES}
                  backup: {bucket: shop-backups, folder: main, endpoint: s3.us-west-004.backblazeb2.com, days: 14}
            """;

    @TempDir
    private Path folder;

    @Test
    void oneWordMakesItACluster() {
        MariaDb single = main("single");
        MariaDb cluster = main("galera");

        assertThat(single).isInstanceOf(MariaDb.Single.class);
        assertThat(cluster).isInstanceOf(MariaDb.Galera.class);
        assertThat(cluster.maxConnections()).isEqualTo(single.maxConnections()).isEqualTo(100);
        assertThat(cluster.settings()).isEqualTo(single.settings());
        assertThat(cluster.backup()).isEqualTo(single.backup()).isPresent();
        assertThat(cluster.image()).isEqualTo(single.image());
    }

    @Test
    void whatOnlyAClusterHasIsUnknown() {
        OverlayFixture overlays = OverlayFixture.in(folder)
                .with(PLATFORM, SYSTEM.formatted("single").replace("maxConnections: 100", "replicas: 3"));

        assertThat(overlays.problems())
                .isEqualTo(
                        PLATFORM + ":11:7: unknown key 'replicas'; known keys are image, exporter, volume, resources,"
                                + " maxConnections, settings, rootPassword, backup");
    }

    private MariaDb main(String engine) {
        return OverlayFixture.in(folder)
                .with(PLATFORM, SYSTEM.formatted(engine))
                .environment("dev")
                .mariaDb()
                .get(Name.of("main"));
    }
}
