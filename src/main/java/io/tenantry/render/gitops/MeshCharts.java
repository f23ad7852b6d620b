package io.tenantry.render.gitops;

import io.tenantry.kube.Namespaces;
import io.tenantry.model.Amount;
import io.tenantry.model.Cidr;
import io.tenantry.model.Environment;
import io.tenantry.model.Mesh;
import io.tenantry.model.Operator;
import io.tenantry.model.Purpose;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Linkerd: kinds, CNI plugin, control plane, dashboard. */
final class MeshCharts {

    private static final String REPOSITORY = "https://helm.linkerd.io/edge";

    private MeshCharts() {}

    static List<Installation> of(Environment environment) {
        return environment.mesh().map(mesh -> linkerd(environment, mesh)).orElse(List.of());
    }

    private static List<Installation> linkerd(Environment environment, Mesh mesh) {
        return List.of(
                new Installation(
                        Operator.LINKERD_CRDS,
                        new ChartSource.Helmed(REPOSITORY, "linkerd-crds"),
                        Namespaces.LINKERD,
                        Waves.KINDS,
                        new Values().set(false, "installGatewayAPI")),
                cni(),
                controlPlane(environment, mesh),
                viz(mesh));
    }

    /** Sets up each pod's network from the node, so that no pod needs the right to do it. */
    private static Installation cni() {
        return new Installation(
                Operator.LINKERD_CNI,
                new ChartSource.Helmed(REPOSITORY, "linkerd2-cni"),
                Namespaces.LINKERD_CNI,
                Waves.MESH_NETWORK,
                new Values()
                        .set("system-node-critical", "priorityClassName")
                        .set(true, "repairController", "enabled")
                        .set("10m", "resources", "cpu", "request")
                        .set("32Mi", "resources", "memory", "request")
                        .set("128Mi", "resources", "memory", "limit"));
    }

    private static Installation controlPlane(Environment environment, Mesh mesh) {
        Amount requests = mesh.proxy().requests();
        Amount limits = mesh.proxy().limits();
        Values values = new Values()
                .set(true, "cniEnabled")
                .set(mesh.trustDomain().value(), "identityTrustDomain")
                .set(true, "identity", "externalCA")
                .set("kubernetes.io/tls", "identity", "issuer", "scheme")
                .set(clusterNetworks(environment), "clusterNetworks")
                .set(probeNetworks(environment), "policyController", "probeNetworks")
                .set(true, "disableHeartBeat")
                .set("deny", "proxy", "defaultInboundPolicy")
                .set(true, "proxy", "nativeSidecar")
                .set(requests.cpu().toString(), "proxy", "resources", "cpu", "request")
                .set(limits.cpu().toString(), "proxy", "resources", "cpu", "limit")
                .set(requests.memory().toString(), "proxy", "resources", "memory", "request")
                .set(limits.memory().toString(), "proxy", "resources", "memory", "limit");
        for (String webhook : List.of("proxyInjector", "profileValidator", "policyValidator")) {
            values.set(true, webhook, "externalSecret");
        }
        values.set(Namespaces.LINKERD + "/linkerd-proxy-injector", "proxyInjector", "injectCaFrom");
        values.set(Namespaces.LINKERD + "/linkerd-sp-validator", "profileValidator", "injectCaFrom");
        values.set(Namespaces.LINKERD + "/linkerd-policy-validator", "policyValidator", "injectCaFrom");
        if (environment.purpose() == Purpose.PRODUCTION) {
            values.set(3, "controllerReplicas")
                    .set(true, "enablePodAntiAffinity")
                    .set(true, "enablePodDisruptionBudget")
                    .set("Fail", "webhookFailurePolicy");
        }
        return new Installation(
                Operator.LINKERD_CONTROL_PLANE,
                new ChartSource.Helmed(REPOSITORY, "linkerd-control-plane"),
                Namespaces.LINKERD,
                Waves.MESH,
                values);
    }

    /** The kubelet asks from the node's address, or from the node's address among the pods'. */
    private static List<String> probeNetworks(Environment environment) {
        return Stream.concat(environment.cluster().nodes().stream(), environment.cluster().pods().stream())
                .map(Cidr::value)
                .distinct()
                .sorted()
                .toList();
    }

    private static String clusterNetworks(Environment environment) {
        return Stream.of(
                        environment.cluster().nodes(),
                        environment.cluster().pods(),
                        environment.cluster().services())
                .flatMap(List::stream)
                .map(Cidr::value)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Its own Prometheus stays away: the platform has one. */
    private static Installation viz(Mesh mesh) {
        return new Installation(
                Operator.LINKERD_VIZ,
                new ChartSource.Helmed(REPOSITORY, "linkerd-viz"),
                Namespaces.LINKERD_VIZ,
                Waves.OPERATORS,
                new Values()
                        .set(true, "tap", "externalSecret")
                        .set(Namespaces.LINKERD_VIZ + "/tap", "tap", "injectCaFrom")
                        .set(true, "tapInjector", "externalSecret")
                        .set(Namespaces.LINKERD_VIZ + "/tap-injector", "tapInjector", "injectCaFrom")
                        .set(false, "prometheus", "enabled")
                        .set(
                                "http://prometheus-operated." + Namespaces.MONITORING + ".svc." + mesh.trustDomain()
                                        + ":9090",
                                "prometheusUrl"));
    }
}
