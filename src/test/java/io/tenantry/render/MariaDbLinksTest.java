package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.model.MariaDb;
import io.tenantry.model.MariaDbGaleraBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Volume;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaDbLinksTest {

    @Test
    void nodesConnectToEachOtherAndAreWatched() {
        assertThat(links(galera().build()))
                .containsExactly(
                        "shared -> shared:4444",
                        "shared -> shared:4567",
                        "shared -> shared:4568",
                        "shared -> shared:4569",
                        "prometheus -> shared:9104");
    }

    @Test
    void aSingleServerIsOnlyWatched() {
        assertThat(links(Fixtures.mariaDbServer().build())).containsExactly("prometheus -> shared:9104");
    }

    @Test
    void dumpsAreMadeFromTheServers() {
        assertThat(links(galera().backup(Fixtures.backup().build()).build())).contains("shared-backup -> shared:3306");
        assertThat(links(Fixtures.mariaDbServer()
                        .backup(Fixtures.backup().build())
                        .build()))
                .containsExactly("prometheus -> shared:9104", "shared-backup -> shared:3306");
    }

    private static MariaDbGaleraBuilder galera() {
        return MariaDb.Galera.defaults().name(Name.of("shared")).volume(Volume.of("15Gi", "fast-ssd"));
    }

    private static List<String> links(MariaDb cluster) {
        return MariaDbLinks.of(cluster).stream()
                .map(link -> link.from().name() + " -> " + link.to().name() + ":"
                        + link.port().number())
                .toList();
    }
}
