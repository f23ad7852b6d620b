package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every host of an Ingress, a route, a Gateway or a certificate is a name in DNS, with a wildcard only as its first part. */
public final class HostSyntax implements Rule {

    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");
    private static final Pattern MATCHER = Pattern.compile("\\bHost(?:SNI)?\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`|\"([^\"]*)\"");

    @Override
    public String id() {
        return "host-syntax";
    }

    @Override
    public String summary() {
        return "A host of a route, a certificate or a listener is a name that DNS takes.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return manifests.stream()
                .flatMap(manifest -> hosts(manifest)
                        .filter(host -> !HOST.matcher(host).matches()
                                || ADDRESS.matcher(host).matches())
                        .distinct()
                        .map(host -> manifest.problem(
                                severity(),
                                id(),
                                "'" + host + "' is no host",
                                "expected lower-case letters, digits, hyphens and dots, such as shop.example.com or"
                                        + " *.example.com")))
                .toList();
    }

    private static Stream<String> hosts(Manifest manifest) {
        return switch (manifest.key().qualifiedKind()) {
            case "Ingress.networking.k8s.io" ->
                Stream.concat(
                        texts(manifest.at("/spec/rules"), "host"),
                        manifest.at("/spec/tls").valueStream().flatMap(tls -> texts(tls.path("hosts"))));
            case "HTTPRoute.gateway.networking.k8s.io",
                    "GRPCRoute.gateway.networking.k8s.io",
                    "TLSRoute.gateway.networking.k8s.io" -> texts(manifest.at("/spec/hostnames"));
            case "Gateway.gateway.networking.k8s.io" -> texts(manifest.at("/spec/listeners"), "hostname");
            case "Certificate.cert-manager.io" -> texts(manifest.at("/spec/dnsNames"));
            case "IngressRoute.traefik.io", "IngressRouteTCP.traefik.io" ->
                texts(manifest.at("/spec/routes"), "match").flatMap(HostSyntax::inMatch);
            default -> Stream.empty();
        };
    }

    /** {@code HostSNI(`*`)} takes whatever comes. */
    private static Stream<String> inMatch(String match) {
        return MATCHER.matcher(match)
                .results()
                .flatMap(found -> QUOTED.matcher(found.group(1)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(host -> !host.equals("*"));
    }

    private static Stream<String> texts(JsonNode list) {
        return list.valueStream().filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    private static Stream<String> texts(JsonNode list, String field) {
        return list.valueStream()
                .map(item -> item.path(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }
}
