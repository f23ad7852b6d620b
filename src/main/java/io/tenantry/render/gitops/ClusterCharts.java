package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Operator;
import io.tenantry.model.StorageClass;
import java.util.ArrayList;
import java.util.List;

/** What some Kubernetes distributions bring and others do not. */
final class ClusterCharts {

    private ClusterCharts() {}

    static List<Installation> of(Environment environment) {
        List<Installation> installations = new ArrayList<>();
        if (needsMetricsServer(environment.cluster().flavour())) {
            installations.add(metricsServer(environment));
        }
        if (needsLocalPath(environment)) {
            installations.add(localPath());
        }
        return installations;
    }

    private static boolean needsMetricsServer(Flavour flavour) {
        return switch (flavour) {
            case KIND, EKS, SELF_HOSTED -> true;
            case K3S, AKS -> false;
        };
    }

    private static boolean needsLocalPath(Environment environment) {
        return !environment.cluster().flavour().hasLocalPath()
                && environment.storageClasses().values().stream().anyMatch(StorageClass::isLocalPath);
    }

    /** The kubelets of kind sign their own certificates, which the server refuses unless told. */
    private static Installation metricsServer(Environment environment) {
        Values values = new Values()
                .set(Installations.replicas(environment), "replicas")
                .set(ContainerValues.resources("100m", "200Mi", "400Mi"), "resources");
        if (environment.cluster().flavour() == Flavour.KIND) {
            values.set(List.of("--kubelet-insecure-tls"), "args");
        }
        Installations.onNodes(environment, values, "nodeSelector");
        return new Installation(
                Operator.METRICS_SERVER,
                new ChartSource.Helmed("https://kubernetes-sigs.github.io/metrics-server/", "metrics-server"),
                Namespaces.KUBE_SYSTEM,
                Waves.KINDS,
                values);
    }

    private static Installation localPath() {
        return new Installation(
                Operator.LOCAL_PATH_PROVISIONER,
                new ChartSource.HelmedInGit(
                        "https://github.com/rancher/local-path-provisioner.git", "deploy/chart/local-path-provisioner"),
                Namespaces.LOCAL_PATH_STORAGE,
                Waves.KINDS,
                new Values().set(false, "storageClass", "create"));
    }
}
