package io.tenantry.render.gitops;

import io.tenantry.model.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
        all.addAll(IngressCharts.of(environment));
        all.addAll(ArgoCdChart.of(environment));
        all.sort(Comparator.comparingInt(Installation::wave).thenComparing(Installation::operator));
        return List.copyOf(all);
    }

    /** How many pods of a controller that elects a leader or shares its work: none is missed outside development. */
    static int replicas(Environment environment) {
        return switch (environment.purpose()) {
            case DEVELOPMENT -> 1;
            case PRODUCTION -> 2;
        };
    }
}
