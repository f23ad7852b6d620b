package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Name;
import org.junit.jupiter.api.Test;

class PostgresLinksTest {

    @Test
    void aClusterConnectsToItselfAndIsManagedAndWatched() {
        assertThat(PostgresLinks.of(Name.of("shared")))
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
