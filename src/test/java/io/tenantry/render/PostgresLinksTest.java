package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.kube.Endpoint;
import io.tenantry.model.Name;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresLinksTest {

    private static final Endpoint PROMETHEUS =
            new Endpoint("monitoring", "prometheus", Map.of("prometheus", "prometheus"), "prometheus");

    @Test
    void aClusterConnectsToItselfAndIsManagedAndWatched() {
        assertThat(PostgresLinks.of(Name.of("shared"), PROMETHEUS))
                .extracting(link -> link.from().name() + " -> " + link.to().name() + ":"
                        + link.port().number())
                .containsExactly(
                        "shared -> shared:5432",
                        "shared -> shared:8008",
                        "postgres-operator -> shared:5432",
                        "postgres-operator -> shared:8008",
                        "shared-pooler -> shared:5432",
                        "prepare-shared -> shared:5432",
                        "prometheus -> shared:9187",
                        "prometheus -> shared:8008");
    }
}
