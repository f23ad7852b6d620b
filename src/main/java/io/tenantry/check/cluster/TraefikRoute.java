package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Traefik's own routes name as services: Kubernetes' Services, and TraefikServices, which share or copy requests among
 * others.
 *
 * @see <a href="https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/traefikservice/">
 *     TraefikService</a>
 */
public final class TraefikRoute {

    private static final String GROUP = "traefik.io";
    private static final String SHARES = "TraefikService";

    private TraefikRoute() {}

    /** The references of {@code route}, of either kind; none of what is no route of Traefik's. */
    static Stream<JsonNode> services(Manifest route) {
        if (route.kind().startsWith("IngressRoute")) {
            return route.at("/spec/routes").valueStream().flatMap(rule -> rule.path("services")
                    .valueStream());
        }
        return route.key().qualifiedKind().equals(SHARES + "." + GROUP)
                ? Stream.of(
                                route.at("/spec/weighted/services").valueStream(),
                                Stream.of(route.at("/spec/mirroring")).filter(mirrored -> mirrored.has("name")),
                                route.at("/spec/mirroring/mirrors").valueStream())
                        .flatMap(services -> services)
                : Stream.empty();
    }

    /** The TraefikServices that {@code route} names; those with an {@code @} are Traefik's own, and stand in no manifest. */
    public static Stream<ObjectKey> shares(Manifest route) {
        return services(route)
                .filter(service -> service.path("kind").asText().equals(SHARES))
                .filter(service -> !service.path("name").asText().contains("@"))
                .map(service -> new ObjectKey(
                        GROUP,
                        SHARES,
                        service.path("namespace").asText(route.namespace()),
                        service.path("name").asText()));
    }

    /** Where {@code route} leads in the end, by whatever shares it names among {@code manifests}. */
    public static Stream<Backend> backends(Manifests manifests, Manifest route) {
        return backends(manifests, route, new HashSet<>());
    }

    /** A share that leads back to itself leads nowhere more. */
    private static Stream<Backend> backends(Manifests manifests, Manifest route, Set<ObjectKey> seen) {
        Stream<Backend> further = shares(route)
                .filter(seen::add)
                .flatMap(share -> manifests.find(share).stream())
                .flatMap(share -> backends(manifests, share, seen));
        return Stream.concat(Backend.of(route), further);
    }
}
