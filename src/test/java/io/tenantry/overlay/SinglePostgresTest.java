package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From one server to three: one word of the overlay. */
class SinglePostgresTest {

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
                %s:
                  volume: {size: 500Gi, storageClass: disk}
                  resources: {requests: {cpu: 500m, memory: 2Gi}, limits: {cpu: "2", memory: 2Gi}}
                  maxConnections: 200
                  connectionsPerDatabase: 100
                  parameters: {shared_buffers: 256MB}
                  backup: {bucket: shop-backups, folder: main, region: eu-west-1}
            """;

    @TempDir
    private Path folder;

    @Test
    void oneWordMakesItThree() {
        Postgres single = main("single");
        Postgres three = main("cloudNativePg");

        assertThat(single).isInstanceOf(Postgres.Single.class);
        assertThat(single.replicas().count()).isEqualTo(1);
        assertThat(three).isInstanceOf(Postgres.CloudNativePg.class);
        assertThat(three.replicas().count()).isEqualTo(3);
        assertThat(three.backup()).isEqualTo(single.backup()).isPresent();
    }

    private Postgres main(String engine) {
        return OverlayFixture.in(folder)
                .with("shop/platform.yaml", SYSTEM.formatted(engine))
                .environment("dev")
                .postgres()
                .get(Name.of("main"));
    }
}
