package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"pooler", "pooler-repl", "repl", "config", "failover", "sync"})
    void aClusterIsNotCalledLikeAPartOfAnother(String part) {
        assertThatThrownBy(() -> with("shared-" + part))
                .hasMessage("postgres.shared-" + part + ": 'shared-" + part
                        + "' is what the operator calls a part of cluster 'shared'; expected another name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pooler", "read", "rw", "ro", "r"})
    void norLikeAPartOfOneOfCloudNativePg(String part) {
        Name whole = Name.of("main");
        Name named = Name.of("main-" + part);
        Postgres cluster = Postgres.CloudNativePg.defaults()
                .name(whole)
                .volume(Volume.of("10Gi", "fast-ssd"))
                .build();

        assertThatThrownBy(() -> EnvironmentBuilder.builder(
                                Fixtures.cloudNativePg().build())
                        .postgres(Map.of(whole, cluster, named, cluster))
                        .build())
                .hasMessage("postgres.main-" + part + ": 'main-" + part
                        + "' is what the operator calls a part of cluster 'main'; expected another name");
    }

    @Test
    void otherNamesThatBeginAlikeAreFine() {
        assertThat(with("shared-reports").postgres()).hasSize(2);
    }

    private static Environment with(String second) {
        Environment environment = Fixtures.environment();
        Map<Name, Postgres> clusters = new TreeMap<>(environment.postgres());
        clusters.put(Name.of(second), environment.postgres().get(Name.of("shared")));
        return EnvironmentBuilder.builder(environment).postgres(clusters).build();
    }
}
