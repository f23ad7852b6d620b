package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.kube.RolloutsNames;
import io.tenantry.model.ArgoRollouts;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import java.util.List;
import java.util.Map;

/** Argo Rollouts, where it is asked for. */
final class RolloutCharts {

    private RolloutCharts() {}

    static List<Installation> of(Environment environment) {
        return environment.rollouts().map(rollouts -> rollouts(environment, rollouts)).stream()
                .toList();
    }

    /**
     * The controller and its kinds, without its pages.
     *
     * @see <a href="https://github.com/argoproj/argo-helm/blob/main/charts/argo-rollouts/values.yaml">its values</a>
     */
    private static Installation rollouts(Environment environment, ArgoRollouts rollouts) {
        Values values = new Values()
                .set(RolloutsNames.NAME, "fullnameOverride")
                .set(rollouts.replicas().count(), "controller", "replicas")
                .set(ContainerValues.resources("50m", "128Mi", "256Mi"), "controller", "resources")
                .set(
                        Map.of("runAsNonRoot", true, "seccompProfile", Map.of("type", "RuntimeDefault")),
                        "podSecurityContext")
                .set(
                        Map.of(
                                "allowPrivilegeEscalation", false,
                                "readOnlyRootFilesystem", true,
                                "capabilities", Map.of("drop", List.of("ALL"))),
                        "containerSecurityContext");
        if (rollouts.replicas().count() > 1) {
            values.set(true, "controller", "pdb", "enabled").set(1, "controller", "pdb", "maxUnavailable");
        }
        Installations.onNodes(environment, values, "controller", "nodeSelector");
        return new Installation(
                Operator.ARGO_ROLLOUTS,
                new ChartSource.Helmed("https://argoproj.github.io/argo-helm", "argo-rollouts"),
                Namespaces.ARGO_ROLLOUTS,
                Waves.OPERATORS,
                values);
    }
}
