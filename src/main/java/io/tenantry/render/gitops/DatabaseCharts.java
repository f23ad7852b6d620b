package io.tenantry.render.gitops;

import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.model.Postgres;
import java.util.List;

/** The operators of databases. */
final class DatabaseCharts {

    private DatabaseCharts() {}

    static List<Installation> of(Environment environment) {
        boolean used = environment.postgres().values().stream().anyMatch(Postgres.Zalando.class::isInstance);
        return used ? List.of(zalando()) : List.of();
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
