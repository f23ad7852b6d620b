package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.imports.zalan.Postgresql;
import io.tenantry.imports.zalan.postgresqlspec.ConnectionPooler;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.PostgresPoolerBuilder;
import io.tenantry.model.PostgresZalandoBuilder;
import io.tenantry.model.Replicas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ZalandoClusterTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Postgres.Zalando SHARED =
            (Postgres.Zalando) Fixtures.environment().postgres().get(Name.of("shared"));

    private final Golden golden = Golden.of(getClass());

    @Test
    void aClusterIsReadiedForTenants() {
        golden.matches("cluster.yaml", withoutScripts(render(SHARED)));
    }

    @Test
    void whereNoClusterIsNothingIs() {
        assertThat(render()).isEmpty();
    }

    @Test
    void theScriptsAreWrittenOnceForAllClusters() {
        Postgres.Zalando other =
                PostgresZalandoBuilder.builder(SHARED).name(Name.of("other")).build();

        assertThat(render(SHARED, other))
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .containsExactly(
                        "ConfigMap provisioning-scripts",
                        "postgresql shared",
                        "PodDisruptionBudget shared-pooler",
                        "ServiceAccount prepare-shared",
                        "Job prepare-shared",
                        "postgresql other",
                        "PodDisruptionBudget other-pooler",
                        "ServiceAccount prepare-other",
                        "Job prepare-other");
    }

    @Test
    void oneServerAloneWaitsForNoOther() {
        Postgres.Zalando alone =
                PostgresZalandoBuilder.builder(SHARED).replicas(new Replicas(1)).build();

        assertThat(servers(alone).getSpec().getPatroni().getSynchronous_mode()).isFalse();
    }

    @Test
    void aBudgetOfOnePoolerWouldStopItsNode() {
        Postgres.Zalando onePooler = PostgresZalandoBuilder.builder(SHARED)
                .pooler(PostgresPoolerBuilder.builder(SHARED.pooler())
                        .replicas(new Replicas(1))
                        .build())
                .build();

        assertThat(render(onePooler)).noneMatch(PodDisruptionBudget.class::isInstance);
    }

    @Test
    void sessionsMayBeKept() {
        Postgres.Zalando sessions = PostgresZalandoBuilder.builder(SHARED)
                .pooler(PostgresPoolerBuilder.builder(SHARED.pooler())
                        .mode(Postgres.PoolMode.SESSION)
                        .build())
                .build();

        assertThat(servers(sessions).getSpec().getConnectionPooler().getMode())
                .isEqualTo(ConnectionPooler.Mode.SESSION);
    }

    @Test
    void anOverlayDecidesAParameter() {
        Postgres.Zalando verbose = PostgresZalandoBuilder.builder(SHARED)
                .parameters(Map.of("log_statement", "ddl", "work_mem", "8MB"))
                .build();

        assertThat(servers(verbose).getSpec().getPostgresql().getParameters())
                .containsEntry("log_statement", "ddl")
                .containsEntry("work_mem", "8MB")
                .containsEntry("log_min_error_statement", "panic");
    }

    private static Postgresql servers(Postgres.Zalando cluster) {
        return (Postgresql) render(cluster).get(1);
    }

    private static List<HasMetadata> render(Postgres.Zalando... clusters) {
        return PostgresClusters.render(
                SYSTEM, Fixtures.environment().cluster(), Fixtures.environment().secrets(), List.of(clusters));
    }

    /** What the scripts do, the integration tests say. */
    private static List<HasMetadata> withoutScripts(List<HasMetadata> objects) {
        List<HasMetadata> readable = new ArrayList<>(objects);
        ConfigMap scripts = (ConfigMap) readable.get(0);
        Map<String, String> names = new TreeMap<>();
        scripts.getData().forEach((name, script) -> names.put(name, "…"));
        scripts.setData(names);
        return readable;
    }
}
