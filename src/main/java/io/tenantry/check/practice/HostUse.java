package io.tenantry.check.practice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A host, and a path below it, that a route takes.
 *
 * @param route the route
 * @param host in lower case
 * @param path as the route spells it; {@code /} where it names none
 */
record HostUse(Manifest route, String host, String path) {

    private static final Pattern HOST = Pattern.compile("Host(?:SNI)?\\(([^)]*)\\)");
    private static final Pattern PATH = Pattern.compile("Path(?:Prefix)?\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("[`\"]([^`\"]+)[`\"]");

    /** Whose the route is: the tenant that a label names, else the namespace it stands in. */
    String owner() {
        return isOfTenant() ? route.labels().get(Labels.TENANT) : route.namespace();
    }

    /** Whether a tenant owns it. */
    boolean isOfTenant() {
        return route.labels().containsKey(Labels.TENANT);
    }

    /** All that a route takes; nothing for what is no route. */
    static Stream<HostUse> of(Manifest route) {
        return switch (route.key().qualifiedKind()) {
            case "Ingress.networking.k8s.io" -> ofIngress(route);
            case "HTTPRoute.gateway.networking.k8s.io" -> ofHttpRoute(route);
            case "IngressRoute.traefik.io", "IngressRouteTCP.traefik.io" -> ofIngressRoute(route);
            default -> Stream.empty();
        };
    }

    private static Stream<HostUse> ofIngress(Manifest ingress) {
        return ingress.at("/spec/rules")
                .valueStream()
                .filter(rule -> rule.path("host").isTextual())
                .flatMap(rule -> paths(rule.at("/http/paths").valueStream().map(path -> path.path("path")))
                        .map(path -> use(ingress, rule.path("host").asText(), path)));
    }

    private static Stream<HostUse> ofHttpRoute(Manifest route) {
        List<String> paths = paths(route.at("/spec/rules")
                        .valueStream()
                        .flatMap(rule -> rule.path("matches").valueStream())
                        .map(match -> match.at("/path/value")))
                .toList();
        return route.at("/spec/hostnames").valueStream().flatMap(host -> paths.stream()
                .map(path -> use(route, host.asText(), path)));
    }

    private static Stream<HostUse> ofIngressRoute(Manifest route) {
        return route.at("/spec/routes").valueStream().flatMap(rule -> {
            String match = rule.path("match").asText();
            List<String> paths = quoted(PATH, match);
            return quoted(HOST, match).stream().flatMap(host -> (paths.isEmpty() ? List.of("/") : paths)
                    .stream().map(path -> use(route, host, path)));
        });
    }

    private static Stream<String> paths(Stream<JsonNode> paths) {
        List<String> named = paths.map(path -> path.asText("/")).toList();
        return named.isEmpty() ? Stream.of("/") : named.stream();
    }

    private static List<String> quoted(Pattern matcher, String match) {
        return matcher.matcher(match)
                .results()
                .map(found -> found.group(1))
                .flatMap(list -> QUOTED.matcher(list).results().map(MatchResult::group))
                .map(text -> text.substring(1, text.length() - 1))
                .toList();
    }

    private static HostUse use(Manifest route, String host, String path) {
        return new HostUse(route, host.toLowerCase(Locale.ROOT), path);
    }
}
