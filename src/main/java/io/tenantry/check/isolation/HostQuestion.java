package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.cluster.TraefikRoute;
import io.tenantry.manifest.Manifest;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the ingress keeps tenants apart: no host of two tenants, no route to another's Service. */
final class HostQuestion {

    private static final Pattern MATCHER = Pattern.compile("Host\\(([^)]*)\\)");
    private static final Pattern HOST = Pattern.compile("`([^`]+)`");

    private final Tenancy tenancy;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> tenantByHost = new TreeMap<>();

    private HostQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    static Question ask(Tenancy tenancy) {
        HostQuestion question = new HostQuestion(tenancy);
        tenancy.manifests().all().forEach(manifest -> tenancy.of(manifest).ifPresent(tenant -> {
            question.hosts(manifest, tenant);
            question.services(manifest, tenant);
        }));
        return new Question(
                "Hosts",
                "No host leads to two tenants, and no route of a tenant's to a Service of another namespace that is not"
                        + " that tenant's.",
                question.problems);
    }

    private void hosts(Manifest manifest, String tenant) {
        for (String host : hosts(manifest)) {
            String owner = tenantByHost.computeIfAbsent(host, key -> tenant);
            if (!owner.equals(tenant)) {
                add(manifest, "the host " + host + " is tenant " + owner + "'s", "a host of its own");
            }
        }
    }

    private static SortedSet<String> hosts(Manifest manifest) {
        Stream<String> hosts =
                switch (manifest.kind()) {
                    case "Ingress" ->
                        manifest.at("/spec/rules").valueStream().map(rule -> rule.path("host")
                                .asText());
                    case "HTTPRoute", "GRPCRoute", "TLSRoute" ->
                        manifest.at("/spec/hostnames").valueStream().map(JsonNode::asText);
                    case "IngressRoute" ->
                        manifest.at("/spec/routes")
                                .valueStream()
                                .flatMap(route -> matched(route.path("match").asText()));
                    default -> Stream.of();
                };
        SortedSet<String> sorted = new TreeSet<>();
        hosts.filter(host -> !host.isEmpty()).forEach(host -> sorted.add(host.toLowerCase(Locale.ROOT)));
        return sorted;
    }

    private static Stream<String> matched(String rule) {
        return MATCHER.matcher(rule)
                .results()
                .flatMap(match -> HOST.matcher(match.group(1)).results())
                .map(match -> match.group(1));
    }

    private void services(Manifest manifest, String tenant) {
        Stream<JsonNode> services =
                switch (manifest.kind()) {
                    case "HTTPRoute", "GRPCRoute", "TLSRoute" ->
                        manifest.at("/spec/rules").valueStream().flatMap(rule -> rule.path("backendRefs")
                                .valueStream());
                    default -> Stream.of();
                };
        Stream<String> traefiks = manifest.group().equals("traefik.io")
                ? TraefikRoute.backends(tenancy.manifests(), manifest)
                        .map(backend -> backend.service().namespace())
                : Stream.of();
        Stream.concat(services.map(service -> service.path("namespace").asText(manifest.namespace())), traefiks)
                .distinct()
                .filter(namespace -> tenancy.ofNamespace(namespace)
                        .map(owner -> !owner.equals(tenant))
                        .orElse(false))
                .forEach(namespace -> add(
                        manifest,
                        "it is tenant " + tenant + "'s and leads to a Service of " + namespace,
                        "expected a Service of tenant " + tenant));
    }

    private void add(Manifest manifest, String message, String fix) {
        problems.add(Tenancy.problem(manifest, message, fix));
    }
}
