package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresLinksTest {

    @Test
    void aClusterConnectsToItselfAndIsManagedAndWatched() {
        assertThat(links(Fixtures.environment().postgres().get(Name.of("shared"))))
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

    @Test
    void oneOfCloudNativePgIsJoinedByMoreServers() {
        assertThat(links(Fixtures.cluster().build()))
                .containsExactly(
                        "shared -> shared:5432",
                        "shared -> shared:8000",
                        "cloudnative-pg -> shared:5432",
                        "cloudnative-pg -> shared:8000",
                        "shared-join -> shared:5432",
                        "prepare-shared -> shared:5432",
                        "prometheus -> shared:9187");
    }

    @Test
    void aPoolerOfOnesChoiceConnectsToo() {
        assertThat(links(Fixtures.cluster()
                        .pooler(Postgres.Pooler.defaults().build())
                        .build()))
                .contains("shared-pooler -> shared:5432");
    }

    private static Stream<String> links(Postgres cluster) {
        return PostgresLinks.of(cluster).stream()
                .map(link -> link.from().name() + " -> " + link.to().name() + ":"
                        + link.port().number());
    }
}
