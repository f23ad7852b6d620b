package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Linkerd's proxies: which pods get one, and what it needs. What it needs stands in the values of Linkerd's chart, where
 * an Application among the manifests installs it, and may be changed by annotations.
 *
 * @see <a href="https://linkerd.io/2/reference/proxy-configuration/">proxy configuration</a>
 */
final class Injection {

    private static final String ANNOTATION = "config.linkerd.io/proxy-%s-%s";

    private final Manifests manifests;
    private final Optional<JsonNode> values;

    private Injection(Manifests manifests, Optional<JsonNode> values) {
        this.manifests = manifests;
        this.values = values;
    }

    static Injection in(Manifests manifests) {
        return new Injection(
                manifests,
                manifests.ofKind("argoproj.io", "Application").stream()
                        .map(application -> application.at("/spec/source"))
                        .filter(source -> source.path("chart").asText().equals("linkerd-control-plane"))
                        .map(source -> source.at("/helm/valuesObject/proxy/resources"))
                        .findFirst());
    }

    /** Whether the pods that {@code owner} makes get a proxy: never on their node's network. */
    boolean covers(Manifest owner) {
        Optional<PodTemplate> template = PodTemplate.of(owner);
        String own = template.map(pod -> pod.annotations().getOrDefault(LinkerdNames.INJECT, ""))
                .orElse("");
        return LinkerdNames.injects(own.isEmpty() ? ofNamespace(owner).getOrDefault(LinkerdNames.INJECT, "") : own)
                && template.filter(pod -> pod.spec().path("hostNetwork").asBoolean())
                        .isEmpty();
    }

    /**
     * What the proxy of each pod that {@code owner} makes asks for; nothing where it gets none.
     */
    Demand proxy(Manifest owner) {
        return covers(owner) ? new Demand(amounts(owner, "request"), amounts(owner, "limit")) : Demand.NONE;
    }

    private Map<String, BigDecimal> amounts(Manifest owner, String what) {
        Map<String, String> own =
                PodTemplate.of(owner).map(PodTemplate::annotations).orElse(Map.of());
        Map<String, BigDecimal> amounts = new TreeMap<>();
        for (String resource : new String[] {"cpu", "memory"}) {
            String key = ANNOTATION.formatted(resource, what);
            String text = own.getOrDefault(key, ofNamespace(owner).getOrDefault(key, inValues(resource, what)));
            Amounts.read(text).ifPresent(amount -> amounts.put(resource, amount));
        }
        return amounts;
    }

    private String inValues(String resource, String what) {
        return values.map(node -> node.path(resource).path(what).asText()).orElse("");
    }

    private Map<String, String> ofNamespace(Manifest owner) {
        return manifests
                .find("", "Namespace", "", owner.namespace())
                .map(Manifest::annotations)
                .orElse(Map.of());
    }
}
