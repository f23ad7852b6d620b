package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPathBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRuleBuilder;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Host;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A tenant's routes as an Ingress of the retired ingress-nginx. An Ingress reaches Services of its own namespace only, so
 * each of the tenant's has a name there that leads to it. The snippet needs the controller's leave
 * ({@code annotations-risk-level: Critical}), which is safe as long as the platform alone writes Ingresses.
 */
final class NginxRoutes {

    private static final String CANARY = "nginx.ingress.kubernetes.io/canary";
    private static final String SNIPPET = "nginx.ingress.kubernetes.io/configuration-snippet";

    private NginxRoutes() {}

    static List<HasMetadata> render(Environment environment, Exposure exposure) {
        List<HasMetadata> objects = new ArrayList<>();
        for (String service : services(exposure)) {
            objects.add(alias(exposure, service));
        }
        objects.add(ingress(environment, exposure));
        exposure.paths().stream()
                .filter(path -> path.trial().isPresent())
                .collect(Collectors.groupingBy(Exposure.Path::app, TreeMap::new, Collectors.toList()))
                .forEach((app, paths) -> objects.add(trial(exposure, app, paths)));
        return objects;
    }

    private static Set<String> services(Exposure exposure) {
        Set<String> services = new LinkedHashSet<>();
        exposure.paths().stream().flatMap(Exposure.Path::services).sorted().forEach(services::add);
        return services;
    }

    private static Service alias(Exposure exposure, String service) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(Namespaces.INGRESS, aliasName(exposure, service), exposure.labels()))
                .withNewSpec()
                .withType("ExternalName")
                .withExternalName(service + "." + exposure.namespace() + ".svc.cluster.local")
                .endSpec()
                .build();
    }

    /** No id has two dashes, so no two tenants' aliases meet. */
    private static String aliasName(Exposure exposure, String service) {
        return exposure.namespace() + "--" + service;
    }

    /** Only where there are tenants is there a header that says whose a request is, to be set over what the client said. */
    private static Ingress ingress(Environment environment, Exposure exposure) {
        return ingress(
                exposure,
                exposure.name(),
                environment.isForTenants() ? Map.of(SNIPPET, snippet(exposure)) : Map.of(),
                exposure.paths().stream()
                        .map(path -> path(exposure, path, path.service()))
                        .toList());
    }

    /** What the controller calls a canary: the same hosts and paths again, for a part of the requests. */
    private static Ingress trial(Exposure exposure, String app, List<Exposure.Path> paths) {
        Exposure.Trial trial = paths.get(0).trial().orElseThrow();
        return ingress(
                exposure,
                exposure.namespace() + "--" + app + "-trial",
                Map.of(CANARY, "true", CANARY + "-weight", Integer.toString(trial.percent())),
                paths.stream()
                        .map(path -> path(exposure, path, trial.service()))
                        .toList());
    }

    private static Ingress ingress(
            Exposure exposure, String name, Map<String, String> annotations, List<HTTPIngressPath> paths) {
        return new IngressBuilder()
                .withMetadata(Metadata.of(Namespaces.INGRESS, name, exposure.labels()))
                .editMetadata()
                .withAnnotations(annotations)
                .endMetadata()
                .withNewSpec()
                .withIngressClassName(HostNames.NGINX_CLASS)
                .addNewTl()
                .withHosts(exposure.hosts().stream().map(Host::value).toList())
                .withSecretName(exposure.secret())
                .endTl()
                .withRules(
                        exposure.hosts().stream().map(host -> rule(host, paths)).toList())
                .endSpec()
                .build();
    }

    private static String snippet(Exposure exposure) {
        String identity = "proxy_set_header %s \"%s\";\n"
                .formatted(HostNames.TENANT_HEADER, exposure.tenant().orElse(""));
        return exposure.requestsPerMinute().isEmpty()
                ? identity
                : identity
                        + """
                        limit_req zone=%s burst=%d nodelay;
                        limit_req_status 429;
                        """
                                .formatted(HostNames.NGINX_ZONE, exposure.burst());
    }

    private static IngressRule rule(Host host, List<HTTPIngressPath> paths) {
        return new IngressRuleBuilder()
                .withHost(host.value())
                .withNewHttp()
                .withPaths(paths)
                .endHttp()
                .build();
    }

    private static HTTPIngressPath path(Exposure exposure, Exposure.Path path, String service) {
        return new HTTPIngressPathBuilder()
                .withPath(path.prefix())
                .withPathType("Prefix")
                .withNewBackend()
                .withNewService()
                .withName(aliasName(exposure, service))
                .withNewPort()
                .withNumber(path.port())
                .endPort()
                .endService()
                .endBackend()
                .build();
    }
}
