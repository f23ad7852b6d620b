package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.Operator;
import java.util.List;
import java.util.Map;

/** cert-manager, and trust-manager where there is a mesh whose authorities it spreads. */
final class CertificateCharts {

    private static final String REPOSITORY = "https://charts.jetstack.io";

    private CertificateCharts() {}

    static List<Installation> of(Environment environment) {
        return environment.mesh().isPresent()
                ? List.of(certManager(environment), trustManager(environment))
                : List.of(certManager(environment));
    }

    private static Installation certManager(Environment environment) {
        int replicas = Installations.replicas(environment);
        Values values = new Values()
                .set(true, "crds", "enabled")
                .set(true, "crds", "keep")
                .set(replicas, "replicaCount")
                .set(replicas, "webhook", "replicaCount")
                .set(replicas, "cainjector", "replicaCount")
                .set(ContainerValues.resources("20m", "64Mi", "256Mi"), "resources")
                .set(ContainerValues.resources("10m", "32Mi", "128Mi"), "webhook", "resources")
                .set(ContainerValues.resources("20m", "96Mi", "384Mi"), "cainjector", "resources");
        Installations.onNodes(environment, values, "nodeSelector");
        Installations.onNodes(environment, values, "webhook", "nodeSelector");
        Installations.onNodes(environment, values, "cainjector", "nodeSelector");
        if (environment.ingress() instanceof Ingress.GatewayApi) {
            values.set(
                    Map.of(
                            "apiVersion", "controller.config.cert-manager.io/v1alpha1",
                            "kind", "ControllerConfiguration",
                            "enableGatewayAPI", true),
                    "config");
        }
        return new Installation(
                Operator.CERT_MANAGER,
                new ChartSource.Helmed(REPOSITORY, "cert-manager"),
                Namespaces.CERT_MANAGER,
                Waves.KINDS,
                values);
    }

    private static Installation trustManager(Environment environment) {
        return new Installation(
                Operator.TRUST_MANAGER,
                new ChartSource.Helmed(REPOSITORY, "trust-manager"),
                Namespaces.CERT_MANAGER,
                Waves.TRUST,
                new Values()
                        .set(Namespaces.CERT_MANAGER, "app", "trust", "namespace")
                        .set(Installations.replicas(environment), "replicaCount")
                        .set(ContainerValues.resources("10m", "32Mi", "128Mi"), "resources"));
    }
}
