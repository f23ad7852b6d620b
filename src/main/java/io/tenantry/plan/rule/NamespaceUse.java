package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the pods that are declared in a namespace ask for, as a quota counts it: the pods that always run, without Jobs. */
final class NamespaceUse {

    private static final Set<String> TO_COMPLETION = Set.of("Job.batch", "CronJob.batch", "PodTemplate");

    private final Map<String, BigDecimal> byResource = new HashMap<>();

    private NamespaceUse() {}

    static NamespaceUse of(Manifests manifests, String namespace) {
        NamespaceUse use = new NamespaceUse();
        for (Manifest manifest : manifests.inNamespace(namespace)) {
            if (!TO_COMPLETION.contains(manifest.key().qualifiedKind())) {
                PodTemplate.of(manifest).ifPresent(use::add);
            }
            if (manifest.is("", "PersistentVolumeClaim")) {
                use.claim(manifest.at("/spec"), BigDecimal.ONE);
            }
        }
        return use;
    }

    /** How much of {@code resource}, as {@code requests.cpu}; nothing of what is not counted here. */
    BigDecimal of(String resource) {
        return byResource.getOrDefault(resource, BigDecimal.ZERO);
    }

    private void add(PodTemplate template) {
        BigDecimal pods = BigDecimal.valueOf(
                template.owner().is("", "Pod")
                        ? 1
                        : template.owner().at("/spec/replicas").asInt(1));
        add("pods", pods);
        add("count/pods", pods);
        for (JsonNode container : template.spec().path("containers")) {
            for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
                ask("requests." + resource, container.at("/resources/requests").path(resource), pods);
                ask(resource, container.at("/resources/requests").path(resource), pods);
                ask("limits." + resource, container.at("/resources/limits").path(resource), pods);
            }
        }
        for (JsonNode claim : template.owner().at("/spec/volumeClaimTemplates")) {
            claim(claim.path("spec"), pods);
        }
    }

    private void claim(JsonNode spec, BigDecimal times) {
        add("persistentvolumeclaims", times);
        ask("requests.storage", spec.at("/resources/requests/storage"), times);
    }

    private void ask(String resource, JsonNode amount, BigDecimal times) {
        Amounts.read(amount).ifPresent(each -> add(resource, each.multiply(times)));
    }

    private void add(String resource, BigDecimal amount) {
        byResource.merge(resource, amount, BigDecimal::add);
    }
}
