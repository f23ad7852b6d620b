package io.tenantry.render.gitops;

import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.model.Postgres;
import io.tenantry.render.block.MeshAnnotations;
import java.util.ArrayList;
import java.util.List;

/** The operators of databases. */
final class DatabaseCharts {

    private static final String CNPG = "https://cloudnative-pg.github.io/charts";
    /** The operator's own port for the API server. */
    private static final int WEBHOOK = 9443;

    private DatabaseCharts() {}

    static List<Installation> of(Environment environment) {
        List<Installation> installations = new ArrayList<>();
        if (Postgres.anyBy(Postgres.Zalando.class, environment.postgres())) {
            installations.add(zalando());
        }
        if (Postgres.anyBy(Postgres.CloudNativePg.class, environment.postgres())) {
            installations.add(cloudNativePg(environment));
        }
        if (environment.postgres().values().stream()
                .anyMatch(cluster -> cluster instanceof Postgres.CloudNativePg cloudNativePg
                        && cloudNativePg.backup().isPresent())) {
            installations.add(barmanCloud(environment));
        }
        return installations;
    }

    /** Watches one namespace, and comes to it through the mesh, where there is one; its webhook is asked past its proxy. */
    private static Installation cloudNativePg(Environment environment) {
        Values values = new Values()
                .set(Installations.replicas(environment), "replicaCount")
                .set(Namespaces.POSTGRES, "config", "data", "WATCH_NAMESPACE")
                .set(ContainerValues.resources("50m", "128Mi", "256Mi"), "resources");
        if (environment.mesh().isPresent()) {
            values.set(MeshAnnotations.open(WEBHOOK), "podAnnotations")
                    .set("enabled", "podAnnotations", LinkerdNames.INJECT);
        }
        Installations.onNodes(environment, values, "nodeSelector");
        return new Installation(
                Operator.CLOUDNATIVE_PG,
                new ChartSource.Helmed(CNPG, "cloudnative-pg"),
                Namespaces.CNPG_SYSTEM,
                Waves.OPERATORS,
                values);
    }

    /** Beside the operator, which looks for it there and nowhere else. */
    private static Installation barmanCloud(Environment environment) {
        Values values = new Values().set(ContainerValues.resources("20m", "64Mi", "128Mi"), "resources");
        Installations.onNodes(environment, values, "nodeSelector");
        return new Installation(
                Operator.PLUGIN_BARMAN_CLOUD,
                new ChartSource.Helmed(CNPG, "plugin-barman-cloud"),
                Namespaces.CNPG_SYSTEM,
                Waves.OPERATORS,
                values);
    }

    /** Watches one namespace, gives its pods no right they can do without, and comes to them through the mesh. */
    private static Installation zalando() {
        return new Installation(
                Operator.POSTGRES_OPERATOR,
                new ChartSource.Helmed(
                        "https://opensource.zalando.com/postgres-operator/charts/postgres-operator",
                        "postgres-operator"),
                Namespaces.POSTGRES_OPERATOR,
                Waves.OPERATORS,
                new Values()
                        .set("enabled", "podAnnotations", LinkerdNames.INJECT)
                        .set(ZalandoNames.POD_SERVICE_ACCOUNT, "podServiceAccount", "name")
                        .set(Namespaces.POSTGRES, "configKubernetes", "watched_namespace")
                        .set(true, "configKubernetes", "enable_pod_antiaffinity")
                        .set(true, "configKubernetes", "enable_pod_disruption_budget")
                        .set(true, "configKubernetes", "enable_sidecars")
                        .set(false, "configKubernetes", "spilo_privileged")
                        .set(false, "configKubernetes", "spilo_allow_privilege_escalation")
                        .set(false, "configKubernetes", "enable_cross_namespace_secret")
                        .set(false, "configKubernetes", "enable_persistent_volume_claim_deletion")
                        .set(ContainerValues.resources("50m", "128Mi", "256Mi"), "resources"));
    }
}
