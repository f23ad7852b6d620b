package io.tenantry.reach.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Intervals;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Selectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * At which ports the mesh lets one pod's connections into another: what Servers and AuthorizationPolicies say, and the
 * default where no Server stands before a port.
 *
 * <p>An authorization without identity on an HTTPRoute is one for probes, and lets nobody else in.
 */
public final class MeshAccess {

    private static final String POLICY = "policy.linkerd.io";

    private final MeshPods pods;
    private final Map<String, List<Manifest>> servers = new HashMap<>();
    private final Map<String, Admissions> admissions = new HashMap<>();
    private final Map<String, List<String>> routesOfServer = new HashMap<>();

    MeshAccess(Manifests manifests, MeshPods pods) {
        this.pods = pods;
        Authentications authentications = new Authentications(manifests);
        for (Manifest server : manifests.ofKind(POLICY, "Server")) {
            servers.computeIfAbsent(server.namespace(), key -> new ArrayList<>())
                    .add(server);
        }
        for (Manifest policy : manifests.ofKind(POLICY, "AuthorizationPolicy")) {
            String target =
                    policy.namespace() + " " + policy.at("/spec/targetRef/kind").asText() + " "
                            + policy.at("/spec/targetRef/name").asText();
            admissions.computeIfAbsent(target, key -> new Admissions()).add(authentications.admission(policy));
        }
        for (String group : List.of("gateway.networking.k8s.io", POLICY)) {
            manifests.ofKind(group, "HTTPRoute").forEach(route -> route.at("/spec/parentRefs")
                    .forEach(parent -> routesOfServer
                            .computeIfAbsent(
                                    route.namespace() + " "
                                            + parent.path("name").asText(),
                                    key -> new ArrayList<>())
                            .add(route.name())));
        }
    }

    /** Whether anything in {@code manifests} says whom proxies let in. */
    static boolean isNarrowed(Manifests manifests) {
        return !manifests.ofKind(POLICY, "Server").isEmpty()
                || !manifests.ofKind(POLICY, "AuthorizationPolicy").isEmpty();
    }

    /** The TCP ports of {@code to} that {@code from} can connect to through the proxies. */
    PortSet ports(Pod from, Pod to) {
        PortSet open = PortSet.none();
        PortSet served = PortSet.none();
        for (Manifest server : servers.getOrDefault(to.namespace(), List.of())) {
            if (Selectors.of(server.at("/spec/podSelector")).matches(to.labels())) {
                PortSet port = port(server.at("/spec/port"), to);
                served = served.or(port);
                if (isOpen(server) || isAuthorized(from, server)) {
                    open = open.or(port);
                }
            }
        }
        return pods.defaultInboundPolicy(to).equals("deny")
                ? open
                : open.or(PortSet.every(Protocol.TCP).without(served));
    }

    private static PortSet port(JsonNode port, Pod pod) {
        return port.isIntegralNumber()
                ? PortSet.of(Protocol.TCP, Intervals.of(port.asInt(), port.asInt()))
                : pod.namedPorts().getOrDefault(port.asText(), PortSet.every(Protocol.TCP));
    }

    /** A Server without an access policy denies. */
    public static boolean isOpen(Manifest server) {
        return !server.at("/spec/accessPolicy").asText("deny").equals("deny");
    }

    private boolean isAuthorized(Pod from, Manifest server) {
        String namespace = server.namespace();
        return isAdmitted(from, namespace, "Server", server.name(), Authentications.Unidentified.ADMITTED)
                || isAdmitted(from, namespace, "Namespace", namespace, Authentications.Unidentified.ADMITTED)
                || routesOfServer.getOrDefault(namespace + " " + server.name(), List.of()).stream()
                        .anyMatch(route ->
                                isAdmitted(from, namespace, "HTTPRoute", route, Authentications.Unidentified.PROBES));
    }

    private boolean isAdmitted(
            Pod from, String namespace, String kind, String name, Authentications.Unidentified unidentified) {
        Admissions found = admissions.get(namespace + " " + kind + " " + name);
        return found != null && found.admit(from.namespace(), pods.serviceAccounts(from), unidentified);
    }
}
