package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hosts that an object answers for: an Ingress, a route, a listener, a certificate. */
final class HostNames {

    private static final Pattern IN_BACKTICKS = Pattern.compile("`([^`]+)`");
    private static final Pattern MATCHER = Pattern.compile("Host(?:SNI)?\\(([^)]*)\\)");

    private HostNames() {}

    /** Hosts that requests are answered for. */
    static SortedSet<String> served(Manifest manifest) {
        SortedSet<String> hosts = new TreeSet<>();
        switch (manifest.key().qualifiedKind()) {
            case "Ingress.networking.k8s.io" ->
                manifest.at("/spec/rules").forEach(rule -> add(hosts, rule.path("host")));
            case "HTTPRoute.gateway.networking.k8s.io",
                    "GRPCRoute.gateway.networking.k8s.io",
                    "TLSRoute.gateway.networking.k8s.io" ->
                manifest.at("/spec/hostnames").forEach(host -> add(hosts, host));
            case "Gateway.gateway.networking.k8s.io" ->
                manifest.at("/spec/listeners").forEach(listener -> add(hosts, listener.path("hostname")));
            case "IngressRoute.traefik.io", "IngressRouteTCP.traefik.io" ->
                manifest.at("/spec/routes")
                        .forEach(route -> addMatched(hosts, route.path("match").asText()));
            default -> {}
        }
        return hosts;
    }

    /** Hosts that there is a certificate for. */
    static SortedSet<String> certified(Manifest manifest) {
        SortedSet<String> hosts = new TreeSet<>();
        switch (manifest.key().qualifiedKind()) {
            case "Ingress.networking.k8s.io" ->
                manifest.at("/spec/tls").forEach(tls -> tls.path("hosts").forEach(host -> add(hosts, host)));
            case "Certificate.cert-manager.io" -> manifest.at("/spec/dnsNames").forEach(host -> add(hosts, host));
            case "IngressRoute.traefik.io", "IngressRouteTCP.traefik.io" -> {
                if (manifest.at("/spec/tls").isObject()) {
                    hosts.addAll(served(manifest));
                }
            }
            default -> {}
        }
        return hosts;
    }

    private static void add(SortedSet<String> hosts, JsonNode host) {
        if (host.isTextual() && !host.asText().isBlank()) {
            hosts.add(host.asText());
        }
    }

    private static void addMatched(SortedSet<String> hosts, String match) {
        Matcher matcher = MATCHER.matcher(match);
        while (matcher.find()) {
            Matcher quoted = IN_BACKTICKS.matcher(matcher.group(1));
            while (quoted.find()) {
                hosts.add(quoted.group(1));
            }
        }
    }
}
