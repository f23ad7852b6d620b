package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Network;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.reach.PodGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kubelet's HTTP probes get through the mesh. By Kubernetes' own rules a node reaches its pods whatever NetworkPolicies
 * say; Linkerd's proxy lets probes in by itself until a route stands before their port, and from then on only where a route
 * authorizes clients without an identity.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/authorization-policy/">what the mesh lets in</a>
 */
public final class ProbePath implements Rule {

    @Override
    public String id() {
        return "probe-path";
    }

    @Override
    public String summary() {
        return "The mesh's policies leave the kubelet's probes a way to the pods.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Network network = Network.of(manifests);
        MeshRoutes routes = new MeshRoutes(manifests);
        List<Problem> problems = new ArrayList<>();
        for (PodGroup group : network.reachability().groups()) {
            if (network.isMeshed(group.example())) {
                network.members(group)
                        .forEach(member -> PodTemplate.of(member.owner()).ifPresent(template -> probes(template)
                                .forEach(probe -> routes.shuttingOut(member.pod(), probe.port(), probe.path())
                                        .ifPresent(server -> problems.add(problem(member.owner(), probe, server))))));
            }
        }
        return problems;
    }

    private Problem problem(Manifest owner, HttpProbe probe, Manifest server) {
        return owner.problem(
                severity(),
                id(),
                "the kubelet is refused at " + probe.path() + " of port " + probe.port() + ": " + server.key()
                        + " has routes, and none of them lets in GET " + probe.path() + " without an identity",
                "expected an HTTPRoute of " + server.name() + " for " + probe.path()
                        + ", and an AuthorizationPolicy for it that requires a NetworkAuthentication only");
    }

    /**
     * A probe over HTTP.
     *
     * @param port its number
     * @param path what is asked for
     */
    private record HttpProbe(int port, String path) {}

    private static Set<HttpProbe> probes(PodTemplate template) {
        Set<HttpProbe> probes = new LinkedHashSet<>();
        template.containers().forEach(container -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                .map(kind -> container.path(kind).path("httpGet"))
                .filter(JsonNode::isObject)
                .forEach(get -> {
                    int port = number(container, get.path("port"));
                    if (port > 0) {
                        probes.add(new HttpProbe(port, get.path("path").asText("/")));
                    }
                }));
        return probes;
    }

    private static int number(JsonNode container, JsonNode port) {
        return port.isIntegralNumber()
                ? port.asInt()
                : container
                        .path("ports")
                        .valueStream()
                        .filter(each -> each.path("name").asText().equals(port.asText()))
                        .mapToInt(each -> each.path("containerPort").asInt())
                        .findFirst()
                        .orElse(0);
    }
}
