package io.tenantry.render.gitops;

import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Ingress;
import io.tenantry.model.Operator;
import io.tenantry.model.Placement;
import io.tenantry.render.block.MeshAnnotations;
import java.util.List;

/**
 * Traefik, for routes of its own and for those of Gateways.
 *
 * @see <a href="https://github.com/traefik/traefik-helm-chart/blob/master/traefik/VALUES.md">the chart's values</a>
 */
final class TraefikChart {

    private final Environment environment;
    private final Values values = new Values();

    private TraefikChart(Environment environment) {
        this.environment = environment;
    }

    /** With IngressRoutes, and Ingresses of the platform's own, by which certificates are asked for. */
    static Installation of(Environment environment, Ingress.Traefik traefik) {
        TraefikChart chart = new TraefikChart(environment);
        chart.routes();
        return chart.installation(traefik.placement());
    }

    /** With Gateways and HTTPRoutes; its own kinds are read for their Middlewares. */
    static Installation of(Environment environment, Ingress.GatewayApi gateways) {
        TraefikChart chart = new TraefikChart(environment);
        chart.gateways();
        return chart.installation(gateways.placement());
    }

    private void routes() {
        values.set(false, "providers", "kubernetesGateway", "enabled")
                .set(false, "gatewayClass", "enabled")
                .set(true, "providers", "kubernetesCRD", "allowCrossNamespace")
                .set(true, "providers", "kubernetesCRD", "nativeLBByDefault")
                .set(true, "providers", "kubernetesIngress", "enabled")
                .set(List.of(Namespaces.INGRESS), "providers", "kubernetesIngress", "namespaces");
    }

    private void gateways() {
        values.set(true, "providers", "kubernetesGateway", "enabled")
                .set(true, "gatewayClass", "enabled")
                .set(true, "providers", "kubernetesGateway", "nativeLBByDefault")
                .set(false, "providers", "kubernetesIngress", "enabled");
    }

    private Installation installation(Placement placement) {
        both();
        place(placement);
        reachable();
        return new Installation(
                Operator.TRAEFIK,
                new ChartSource.Helmed("https://traefik.github.io/charts", "traefik"),
                Namespaces.INGRESS,
                Waves.OPERATORS,
                values);
    }

    /**
     * Requests carry a W3C {@code traceparent}, the id that logs of all parts share; the tracer makes it and samples
     * nothing. Services are reached by their own address, so that the mesh's routes hold. What comes from outside has no
     * identity in the mesh: it goes past the proxy, and so keeps its address.
     */
    private void both() {
        values.set(HostNames.TRAEFIK_CLASS, "ingressClass", "name")
                .set(false, "ingressClass", "isDefaultClass")
                .set(true, "providers", "kubernetesCRD", "enabled")
                .set(HostNames.TRAEFIK_CLASS, "gatewayClass", "name")
                .set(false, "gateway", "enabled")
                .set(false, "ingressRoute", "dashboard", "enabled")
                .set(HostNames.HTTP.number(), "ports", HostNames.HTTP.name(), "port")
                .set(HostNames.HTTPS.number(), "ports", HostNames.HTTPS.name(), "port")
                .set(true, "logs", "access", "enabled")
                .set("json", "logs", "access", "format")
                .set(true, "tracing", "otlp", "enabled")
                .set(true, "tracing", "otlp", "http", "enabled")
                .set("http://localhost:4318/v1/traces", "tracing", "otlp", "http", "endpoint")
                .set(0, "tracing", "sampleRate")
                .set(false, "global", "checkNewVersion")
                .set(false, "global", "sendAnonymousUsage")
                .set(ContainerValues.resources("100m", "128Mi", "512Mi"), "resources");
        if (environment.mesh().isPresent()) {
            values.set(
                    MeshAnnotations.open(HostNames.HTTP.number(), HostNames.HTTPS.number()),
                    "deployment",
                    "podAnnotations");
        }
    }

    private void place(Placement placement) {
        if (placement instanceof Placement.Replicated replicated) {
            values.set(replicated.replicas().count(), "deployment", "replicas")
                    .set(true, "podDisruptionBudget", "enabled")
                    .set(1, "podDisruptionBudget", "maxUnavailable");
        } else {
            onEachNode();
        }
    }

    /**
     * The load balancer leads to the pods' own ports, so that none takes a port of its node: {@code restricted} allows no
     * such port, and with one, no pod could start beside the one it replaces.
     *
     * @see <a href="https://github.com/k3s-io/k3s/pull/6909">k3s' load balancer on requests that stay on their node</a>
     */
    private void onEachNode() {
        values.set("DaemonSet", "deployment", "kind")
                .set("RollingUpdate", "updateStrategy", "type")
                .set(0, "updateStrategy", "rollingUpdate", "maxUnavailable")
                .set(1, "updateStrategy", "rollingUpdate", "maxSurge")
                .set(false, "podDisruptionBudget", "enabled")
                .set("Local", "service", "spec", "externalTrafficPolicy");
    }

    /** A laptop has no load balancer: kind leads its ports 80 and 443 to these of the node. */
    private void reachable() {
        if (environment.cluster().flavour() == Flavour.KIND) {
            values.set("NodePort", "service", "type")
                    .set(IngressCharts.HTTP_NODE_PORT, "ports", HostNames.HTTP.name(), "nodePort")
                    .set(IngressCharts.HTTPS_NODE_PORT, "ports", HostNames.HTTPS.name(), "nodePort");
        }
    }
}
