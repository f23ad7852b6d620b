package io.tenantry.render.gitops;

import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Ingress;
import io.tenantry.model.Operator;
import io.tenantry.model.Tenant;
import io.tenantry.render.block.MeshAnnotations;
import java.util.ArrayList;
import java.util.List;

/** What lets requests in, and the kinds it needs. */
final class IngressCharts {

    /** The port of each node that leads to HTTP, where there is no load balancer. */
    static final int HTTP_NODE_PORT = 30080;

    /** The port of each node that leads to HTTPS, where there is no load balancer. */
    static final int HTTPS_NODE_PORT = 30443;

    private static final int REQUESTS_PER_MINUTE = 1000;

    private IngressCharts() {}

    static List<Installation> of(Environment environment) {
        List<Installation> installations = new ArrayList<>();
        if (environment.mesh().isPresent() || environment.ingress() instanceof Ingress.GatewayApi) {
            installations.add(gatewayApi(environment));
        }
        if (environment.ingress() instanceof Ingress.Alb alb) {
            installations.add(LoadBalancerChart.of(environment, alb));
        } else if (environment.ingress() instanceof Ingress.Nginx nginx) {
            installations.add(nginx(environment, nginx));
        } else {
            installations.add(traefik(environment));
        }
        return installations;
    }

    /** Its kinds, which routes of Linkerd and of Gateways are made of. */
    private static Installation gatewayApi(Environment environment) {
        return new Installation(
                Operator.GATEWAY_API,
                new ChartSource.Plain("https://github.com/kubernetes-sigs/gateway-api.git", "config/crd/standard"),
                environment.mesh().isPresent() ? Namespaces.LINKERD : Namespaces.INGRESS,
                Waves.KINDS,
                new Values());
    }

    /**
     * Requests carry a W3C {@code traceparent}, the id that logs of all parts share; the tracer makes it and samples
     * nothing. Services are reached by their own address, so that the mesh's routes hold. What comes from outside has no
     * identity in the mesh: it goes past the proxy, and so keeps its address.
     */
    private static Installation traefik(Environment environment) {
        boolean gateways = environment.ingress() instanceof Ingress.GatewayApi;
        Values values = new Values()
                .set(environment.ingress().replicas().count(), "deployment", "replicas")
                .set(HostNames.TRAEFIK_CLASS, "ingressClass", "name")
                .set(false, "ingressClass", "isDefaultClass")
                .set(!gateways, "providers", "kubernetesCRD", "enabled")
                .set(!gateways, "providers", "kubernetesIngress", "enabled")
                .set(gateways, "providers", "kubernetesGateway", "enabled")
                .set(gateways, "gatewayClass", "enabled")
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
                .set(true, "podDisruptionBudget", "enabled")
                .set(1, "podDisruptionBudget", "maxUnavailable")
                .set(ContainerValues.resources("100m", "128Mi", "512Mi"), "resources");
        if (gateways) {
            values.set(true, "providers", "kubernetesGateway", "nativeLBByDefault");
            values.set(true, "providers", "kubernetesCRD", "enabled");
        } else {
            values.set(true, "providers", "kubernetesCRD", "allowCrossNamespace");
            values.set(true, "providers", "kubernetesCRD", "nativeLBByDefault");
            values.set(List.of(Namespaces.INGRESS), "providers", "kubernetesIngress", "namespaces");
        }
        if (environment.mesh().isPresent()) {
            values.set(
                    MeshAnnotations.open(HostNames.HTTP.number(), HostNames.HTTPS.number()),
                    "deployment",
                    "podAnnotations");
        }
        reachable(environment, values);
        return new Installation(
                Operator.TRAEFIK,
                new ChartSource.Helmed("https://traefik.github.io/charts", "traefik"),
                Namespaces.INGRESS,
                Waves.OPERATORS,
                values);
    }

    /** A laptop has no load balancer: kind leads its ports 80 and 443 to these of the node. */
    private static void reachable(Environment environment, Values values) {
        if (environment.cluster().flavour() == Flavour.KIND) {
            values.set("NodePort", "service", "type")
                    .set(HTTP_NODE_PORT, "ports", HostNames.HTTP.name(), "nodePort")
                    .set(HTTPS_NODE_PORT, "ports", HostNames.HTTPS.name(), "nodePort");
        }
    }

    /**
     * Snippets set the tenant of a request; the platform alone writes Ingresses, so nobody else's are run. Requests count
     * by host. Its webhook would ask what they are worth, which the platform knows.
     */
    private static Installation nginx(Environment environment, Ingress.Nginx nginx) {
        int replicas = nginx.replicas().count();
        Values values = new Values()
                .set(replicas, "controller", "replicaCount")
                .set(false, "controller", "admissionWebhooks", "enabled")
                .set(HostNames.NGINX_CLASS, "controller", "ingressClassResource", "name")
                .set(true, "controller", "allowSnippetAnnotations")
                .set("Critical", "controller", "config", "annotations-risk-level")
                .set("true", "controller", "config", "generate-request-id")
                .set(true, "controller", "metrics", "enabled")
                .set(ContainerValues.resources("100m", "256Mi", "512Mi"), "controller", "resources");
        if (environment.mesh().isPresent()) {
            values.set(MeshAnnotations.open(80, 443), "controller", "podAnnotations");
        }
        if (!environment.tenants().isEmpty() || environment.spaces().isEmpty()) {
            int rate = Math.max(1, requestsPerMinute(environment) / replicas);
            values.set(
                    "limit_req_zone $host zone=" + HostNames.NGINX_ZONE + ":10m rate=" + rate + "r/m;",
                    "controller",
                    "config",
                    "http-snippet");
        }
        if (environment.cluster().flavour() == Flavour.KIND) {
            values.set("NodePort", "controller", "service", "type")
                    .set(HTTP_NODE_PORT, "controller", "service", "nodePorts", "http")
                    .set(HTTPS_NODE_PORT, "controller", "service", "nodePorts", "https");
        }
        return new Installation(
                Operator.INGRESS_NGINX,
                new ChartSource.Helmed("https://kubernetes.github.io/ingress-nginx", "ingress-nginx"),
                Namespaces.INGRESS,
                Waves.OPERATORS,
                values);
    }

    /** The model lets no two tenants differ here. */
    private static int requestsPerMinute(Environment environment) {
        return environment.tenants().values().stream()
                .map(Tenant::requestsPerMinute)
                .findFirst()
                .orElse(REQUESTS_PER_MINUTE);
    }
}
