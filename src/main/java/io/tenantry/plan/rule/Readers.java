package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which workloads read a Secret or ConfigMap, and which of them see a new value only in a new pod. */
final class Readers {

    private enum When {
        AT_START,
        ALWAYS
    }

    private final Map<ObjectKey, SortedSet<String>> all = new HashMap<>();
    private final Map<ObjectKey, SortedSet<String>> atStart = new HashMap<>();

    private Readers() {}

    static Readers in(Manifests manifests) {
        Readers readers = new Readers();
        PodTemplate.all(manifests).forEach(readers::add);
        return readers;
    }

    /** All that read it. */
    SortedSet<String> of(ObjectKey key) {
        return all.getOrDefault(key, new TreeSet<>());
    }

    /** Those that read it into the environment or by a path within it, which only a new pod does anew. */
    SortedSet<String> atStart(ObjectKey key) {
        return atStart.getOrDefault(key, new TreeSet<>());
    }

    private void add(PodTemplate template) {
        Set<String> byPath = new HashSet<>();
        template.containers().forEach(container -> {
            container.path("env").forEach(variable -> {
                JsonNode from = variable.path("valueFrom");
                add(template, "Secret", from.at("/secretKeyRef/name"), When.AT_START);
                add(template, "ConfigMap", from.at("/configMapKeyRef/name"), When.AT_START);
            });
            container.path("envFrom").forEach(from -> {
                add(template, "Secret", from.at("/secretRef/name"), When.AT_START);
                add(template, "ConfigMap", from.at("/configMapRef/name"), When.AT_START);
            });
            container.path("volumeMounts").forEach(mount -> {
                if (mount.hasNonNull("subPath") || mount.hasNonNull("subPathExpr")) {
                    byPath.add(mount.path("name").asText());
                }
            });
        });
        template.spec().path("volumes").forEach(volume -> {
            When when = byPath.contains(volume.path("name").asText()) ? When.AT_START : When.ALWAYS;
            add(template, "Secret", volume.at("/secret/secretName"), when);
            add(template, "ConfigMap", volume.at("/configMap/name"), when);
            volume.at("/projected/sources").forEach(source -> {
                add(template, "Secret", source.at("/secret/name"), when);
                add(template, "ConfigMap", source.at("/configMap/name"), when);
            });
        });
    }

    private void add(PodTemplate template, String kind, JsonNode name, When when) {
        if (!name.isTextual()) {
            return;
        }
        ObjectKey key = new ObjectKey("", kind, template.namespace(), name.asText());
        String reader = template.owner().kind() + " " + template.owner().name();
        all.computeIfAbsent(key, unused -> new TreeSet<>()).add(reader);
        if (when == When.AT_START) {
            atStart.computeIfAbsent(key, unused -> new TreeSet<>()).add(reader);
        }
    }
}
