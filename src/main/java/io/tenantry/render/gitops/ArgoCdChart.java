package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Operator;
import io.tenantry.model.Purpose;
import java.util.List;

/** Argo CD as it installs itself again, from the values it was first installed with. */
final class ArgoCdChart {

    /**
     * Waves order Applications only where Argo CD judges their health, which it has not done by itself since 1.8.
     *
     * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/health/">resource health</a>
     */
    private static final String APPLICATION_HEALTH =
            """
            local health = {status = "Progressing", message = ""}
            if obj.status ~= nil and obj.status.health ~= nil then
              health.status = obj.status.health.status
              health.message = obj.status.health.message or ""
            end
            return health
            """;

    private ArgoCdChart() {}

    static List<Installation> of(Environment environment) {
        return List.of(new Installation(
                Operator.ARGO_CD,
                new ChartSource.Helmed("https://argoproj.github.io/argo-helm", "argo-cd"),
                Namespaces.ARGO_CD,
                Waves.ARGO_CD,
                values(environment)));
    }

    private static Values values(Environment environment) {
        Values values = new Values()
                .set(APPLICATION_HEALTH, "configs", "cm", "resource.customizations.health.argoproj.io_Application")
                .set(false, "dex", "enabled")
                .set(ContainerValues.resources("250m", "512Mi", "2Gi"), "controller", "resources")
                .set(ContainerValues.resources("100m", "256Mi", "1Gi"), "repoServer", "resources")
                .set(ContainerValues.resources("50m", "128Mi", "256Mi"), "server", "resources")
                .set(ContainerValues.resources("50m", "128Mi", "256Mi"), "applicationSet", "resources");
        if (environment.purpose() == Purpose.PRODUCTION) {
            values.set(true, "redis-ha", "enabled")
                    .set(3, "server", "replicas")
                    .set(3, "repoServer", "replicas")
                    .set(3, "applicationSet", "replicas");
        }
        Installations.onNodes(environment, values, "global", "nodeSelector");
        return values;
    }
}
