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
import java.util.Optional;

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
        } else if (environment.ingress() instanceof Ingress.GatewayApi gateways) {
            installations.add(TraefikChart.of(environment, gateways));
        } else if (environment.ingress() instanceof Ingress.Traefik traefik) {
            installations.add(TraefikChart.of(environment, traefik));
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
     * Snippets set the tenant of a request, and are not run where there are none; the platform alone writes Ingresses, so nobody else's are run. Requests count
     * by host. Its webhook would ask what they are worth, which the platform knows.
     */
    private static Installation nginx(Environment environment, Ingress.Nginx nginx) {
        int replicas = nginx.replicas().count();
        Values values = new Values()
                .set(replicas, "controller", "replicaCount")
                .set(false, "controller", "admissionWebhooks", "enabled")
                .set(HostNames.NGINX_CLASS, "controller", "ingressClassResource", "name")
                .set("true", "controller", "config", "generate-request-id")
                .set(true, "controller", "metrics", "enabled")
                .set(ContainerValues.resources("100m", "256Mi", "512Mi"), "controller", "resources");
        if (environment.mesh().isPresent()) {
            values.set(MeshAnnotations.open(80, 443), "controller", "podAnnotations");
        }
        if (environment.isForTenants()) {
            values.set(true, "controller", "allowSnippetAnnotations")
                    .set("Critical", "controller", "config", "annotations-risk-level");
            requestsPerMinute(environment)
                    .ifPresent(requests -> values.set(
                            "limit_req_zone $host zone=" + HostNames.NGINX_ZONE + ":10m rate="
                                    + Math.max(1, requests / replicas) + "r/m;",
                            "controller",
                            "config",
                            "http-snippet"));
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
    private static Optional<Integer> requestsPerMinute(Environment environment) {
        return environment.tenants().values().stream()
                .findFirst()
                .map(Tenant::requestsPerMinute)
                .orElse(Optional.of(REQUESTS_PER_MINUTE));
    }
}
