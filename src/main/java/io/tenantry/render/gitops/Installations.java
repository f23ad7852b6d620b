package io.tenantry.render.gitops;

import io.tenantry.model.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** All operators of an environment, in the order they are installed. */
final class Installations {

    private Installations() {}

    static List<Installation> of(Environment environment) {
        List<Installation> all = new ArrayList<>();
        all.addAll(ClusterCharts.of(environment));
        all.addAll(CertificateCharts.of(environment));
        all.addAll(SecretCharts.of(environment));
        all.addAll(MeshCharts.of(environment));
        all.addAll(DatabaseCharts.of(environment));
        all.addAll(MonitoringCharts.of(environment));
        all.addAll(TelemetryCharts.of(environment));
        all.addAll(GuardCharts.of(environment));
        all.addAll(IngressCharts.of(environment));
        all.addAll(RolloutCharts.of(environment));
        all.addAll(ReloaderCharts.of(environment));
        all.addAll(ArgoCdChart.of(environment));
        all.sort(Comparator.comparingInt(Installation::wave).thenComparing(Installation::operator));
        return List.copyOf(all);
    }

    /** Has a chart's pods run on the nodes for the platform's own, where there are such; {@code path} is its selector. */
    static void onNodes(Environment environment, Values values, String... path) {
        environment
                .cluster()
                .systemPool()
                .ifPresent(pool ->
                        values.set(Map.of(environment.cluster().flavour().nodePoolLabel(), pool.value()), path));
    }

    /** How many pods of a controller that elects a leader or shares its work: none is missed outside development. */
    static int replicas(Environment environment) {
        return switch (environment.purpose()) {
            case DEVELOPMENT -> 1;
            case PRODUCTION -> 2;
        };
    }
}
