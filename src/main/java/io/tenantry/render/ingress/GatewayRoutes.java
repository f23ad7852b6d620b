package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GatewayBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRef;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPBackendRefBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteFilter;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteFilterBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRule;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteRuleBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Listener;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ListenerBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1beta1.ReferenceGrant;
import io.fabric8.kubernetes.api.model.gatewayapi.v1beta1.ReferenceGrantBuilder;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;

/**
 * A tenant's routes as Gateway and HTTPRoute: a Gateway of its own, since a shared one would grow with the tenants, and
 * the tenant's leave to be reached from the controller's namespace.
 */
final class GatewayRoutes {

    private static final String GROUP = "gateway.networking.k8s.io";

    private GatewayRoutes() {}

    static List<HasMetadata> render(Exposure exposure) {
        List<HasMetadata> objects = new ArrayList<>();
        exposure.requestsPerMinute().ifPresent(limit -> objects.add(TraefikMiddlewares.rateLimit(exposure)));
        objects.addAll(List.of(gateway(exposure), route(exposure), permission(exposure)));
        return objects;
    }

    private static Gateway gateway(Exposure exposure) {
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < exposure.hosts().size(); i++) {
            listeners.add(listener("https-" + i, exposure.hosts().get(i).value(), exposure.secret()));
        }
        return new GatewayBuilder()
                .withMetadata(Metadata.of(Namespaces.INGRESS, exposure.name(), exposure.labels()))
                .withNewSpec()
                .withGatewayClassName(HostNames.TRAEFIK_CLASS)
                .withListeners(listeners)
                .endSpec()
                .build();
    }

    private static Listener listener(String name, String host, String secret) {
        return new ListenerBuilder()
                .withName(name)
                .withHostname(host)
                .withPort(HostNames.HTTPS.number())
                .withProtocol("HTTPS")
                .withNewAllowedRoutes()
                .withNewNamespaces()
                .withFrom("Same")
                .endNamespaces()
                .endAllowedRoutes()
                .withNewTls()
                .withMode("Terminate")
                .addNewCertificateRef()
                .withKind("Secret")
                .withGroup("")
                .withName(secret)
                .endCertificateRef()
                .endTls()
                .build();
    }

    private static HTTPRoute route(Exposure exposure) {
        return new HTTPRouteBuilder()
                .withMetadata(Metadata.of(Namespaces.INGRESS, exposure.name(), exposure.labels()))
                .withNewSpec()
                .addNewParentRef()
                .withGroup(GROUP)
                .withKind("Gateway")
                .withName(exposure.name())
                .endParentRef()
                .withHostnames(exposure.hosts().stream().map(Object::toString).toList())
                .withRules(exposure.paths().stream()
                        .map(path -> rule(exposure, path))
                        .toList())
                .endSpec()
                .build();
    }

    private static HTTPRouteRule rule(Exposure exposure, Exposure.Path path) {
        return new HTTPRouteRuleBuilder()
                .addNewMatch()
                .withNewPath()
                .withType("PathPrefix")
                .withValue(path.prefix())
                .endPath()
                .endMatch()
                .withFilters(filters(exposure))
                .withBackendRefs(backends(exposure, path))
                .build();
    }

    private static List<HTTPBackendRef> backends(Exposure exposure, Exposure.Path path) {
        return path.trial()
                .map(trial -> List.of(
                        backend(exposure, path, path.service(), trial.rest()),
                        backend(exposure, path, trial.service(), trial.percent())))
                .orElseGet(() -> List.of(backend(exposure, path, path.service(), null)));
    }

    private static HTTPBackendRef backend(Exposure exposure, Exposure.Path path, String service, Integer weight) {
        return new HTTPBackendRefBuilder()
                .withGroup("")
                .withKind("Service")
                .withNamespace(exposure.namespace())
                .withName(service)
                .withPort(path.port())
                .withWeight(weight)
                .build();
    }

    private static List<HTTPRouteFilter> filters(Exposure exposure) {
        List<HTTPRouteFilter> filters = new ArrayList<>();
        filters.add(exposure.tenant().map(GatewayRoutes::sayTenant).orElseGet(GatewayRoutes::sayNobody));
        exposure.requestsPerMinute()
                .ifPresent(limit -> filters.add(new HTTPRouteFilterBuilder()
                        .withType("ExtensionRef")
                        .withNewExtensionRef()
                        .withGroup("traefik.io")
                        .withKind("Middleware")
                        .withName(TraefikMiddlewares.rateLimitName(exposure))
                        .endExtensionRef()
                        .build()));
        return filters;
    }

    private static HTTPRouteFilter sayTenant(String id) {
        return new HTTPRouteFilterBuilder()
                .withType("RequestHeaderModifier")
                .withNewRequestHeaderModifier()
                .addNewSet()
                .withName(HostNames.TENANT_HEADER)
                .withValue(id)
                .endSet()
                .endRequestHeaderModifier()
                .build();
    }

    private static HTTPRouteFilter sayNobody() {
        return new HTTPRouteFilterBuilder()
                .withType("RequestHeaderModifier")
                .withNewRequestHeaderModifier()
                .withRemove(HostNames.TENANT_HEADER)
                .endRequestHeaderModifier()
                .build();
    }

    private static ReferenceGrant permission(Exposure exposure) {
        ReferenceGrantBuilder grant = new ReferenceGrantBuilder()
                .withMetadata(Metadata.of(
                        exposure.namespace(),
                        exposure.app().map(app -> "ingress-" + app).orElse("ingress"),
                        exposure.labels()))
                .withNewSpec()
                .addNewFrom()
                .withGroup(GROUP)
                .withKind("HTTPRoute")
                .withNamespace(Namespaces.INGRESS)
                .endFrom()
                .endSpec();
        exposure.paths().stream()
                .flatMap(Exposure.Path::services)
                .distinct()
                .sorted()
                .forEach(service -> grant.editSpec()
                        .addNewTo()
                        .withGroup("")
                        .withKind("Service")
                        .withName(service)
                        .endTo()
                        .endSpec());
        return grant.build();
    }
}
