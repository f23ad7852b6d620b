package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A Service that a route sends requests to.
 *
 * @param service its key
 * @param port number or name of its port; missing where the route names none
 */
public record Backend(ObjectKey service, JsonNode port) {

    public Backend {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(port, "port");
    }

    private static final List<String> GATEWAY_ROUTES =
            List.of("HTTPRoute", "GRPCRoute", "TCPRoute", "TLSRoute", "UDPRoute");

    /** Where a route leads; nowhere for what is none. */
    public static Stream<Backend> of(Manifest route) {
        return switch (route.group()) {
            case "networking.k8s.io" -> route.kind().equals("Ingress") ? ofIngress(route) : Stream.empty();
            case "gateway.networking.k8s.io", "policy.linkerd.io" ->
                GATEWAY_ROUTES.contains(route.kind()) ? ofGatewayRoute(route) : Stream.empty();
            case "traefik.io" -> ofTraefik(route);
            default -> Stream.empty();
        };
    }

    private static Stream<Backend> ofIngress(Manifest ingress) {
        Stream<JsonNode> paths = ingress.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.at("/http/paths").valueStream())
                .map(path -> path.path("backend"));
        return Stream.concat(Stream.of(ingress.at("/spec/defaultBackend")), paths)
                .map(backend -> backend.path("service"))
                .filter(service -> service.path("name").isTextual())
                .flatMap(service -> AlbActions.isMeant(service)
                        ? AlbActions.of(ingress, service)
                        : Stream.of(new Backend(
                                service(service.path("name").asText(), ingress.namespace()),
                                either(service.at("/port/name"), service.at("/port/number")))));
    }

    private static Stream<Backend> ofGatewayRoute(Manifest route) {
        Stream<JsonNode> parents = route.at("/spec/parentRefs").valueStream();
        Stream<JsonNode> backends = route.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> Stream.concat(
                        rule.path("backendRefs").valueStream(),
                        rule.path("filters").valueStream().map(filter -> filter.at("/requestMirror/backendRef"))));
        return Stream.concat(
                        parents.filter(parent -> parent.path("kind").asText().equals("Service")),
                        backends.filter(backend -> backend.isObject()
                                && backend.path("kind").asText("Service").equals("Service")
                                && backend.path("group").asText("").isEmpty()))
                .map(reference -> new Backend(
                        service(
                                reference.path("name").asText(),
                                reference.path("namespace").asText(route.namespace())),
                        reference.path("port")));
    }

    private static Stream<Backend> ofTraefik(Manifest route) {
        return TraefikRoute.services(route)
                .filter(service -> service.path("kind").asText("Service").equals("Service"))
                .map(service -> new Backend(
                        service(
                                service.path("name").asText(),
                                service.path("namespace").asText(route.namespace())),
                        service.path("port")));
    }

    private static ObjectKey service(String name, String namespace) {
        return new ObjectKey("", "Service", namespace, name);
    }

    private static JsonNode either(JsonNode one, JsonNode other) {
        return one.isMissingNode() || one.isNull() ? other : one.isTextual() ? one : MissingNode.getInstance();
    }
}
