package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.check.KubernetesVersion;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.PodTemplate;
import java.util.List;
import java.util.stream.Stream;

/** Pods that differ from one that holds every profile by what a test names. */
final class PodFixture {

    private static final String RESTRICTED =
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: acme, annotations: {}}
            spec:
              securityContext:
                runAsNonRoot: true
                seccompProfile: {type: RuntimeDefault}
              containers:
                - name: web
                  securityContext:
                    allowPrivilegeEscalation: false
                    capabilities: {drop: [ALL]}
            """;

    private PodFixture() {}

    static ObjectNode restricted() {
        return read(RESTRICTED).content();
    }

    static Manifest read(String yaml) {
        return ManifestText.read("pod.yaml", yaml, problem -> {
                    throw new AssertionError(problem);
                })
                .get(0);
    }

    /** The pod, with {@code patch} merged into what {@code where} names. */
    static PodTemplate with(String where, String patch) {
        ObjectNode pod = restricted();
        ObjectNode change = (ObjectNode) read("{apiVersion: v1, kind: Patch, patch: " + patch + "}")
                .content()
                .get("patch");
        ObjectNode spec = pod.withObject("/spec");
        JsonNode web = spec.path("containers").path(0);
        switch (where) {
            case "pod" -> merge(pod, change);
            case "spec" -> merge(spec, change);
            case "container" -> merge((ObjectNode) web, change);
            case "init" -> merge(spec.putArray("initContainers").addObject(), merge(web.deepCopy(), change));
            case "ephemeral" -> merge(spec.putArray("ephemeralContainers").addObject(), merge(web.deepCopy(), change));
            default -> throw new AssertionError(where);
        }
        return PodTemplate.of(Manifest.of(pod)).orElseThrow();
    }

    /** As RFC 7386 merges, but that a null stays one. */
    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner && target.get(field.getKey()) instanceof ObjectNode own) {
                merge(own, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        });
        return target;
    }

    static List<String> breaches(PodSecurityProfile profile, int minor, PodTemplate pod) {
        return PodSecurityStandard.of(profile, new KubernetesVersion(minor)).breaches(pod).stream()
                .map(breach -> breach.control() + ": " + breach.what())
                .toList();
    }

    /** The kinds that make pods, each making the pod of {@link #RESTRICTED} but privileged. */
    static Stream<String> makers() {
        String pod = "{metadata: {name: web}, spec: {containers: [{name: web, securityContext: {privileged: true}}]}}";
        return Stream.of(
                "{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: acme}, spec: {containers: [{name: web,"
                        + " securityContext: {privileged: true}}]}}",
                "{apiVersion: v1, kind: PodTemplate, metadata: {name: web, namespace: acme}, template: " + pod + "}",
                maker("v1", "ReplicationController", pod),
                maker("apps/v1", "Deployment", pod),
                maker("apps/v1", "ReplicaSet", pod),
                maker("apps/v1", "StatefulSet", pod),
                maker("apps/v1", "DaemonSet", pod),
                maker("batch/v1", "Job", pod),
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: web, namespace: acme}, spec: {jobTemplate:"
                        + " {spec: {template: " + pod + "}}}}");
    }

    private static String maker(String apiVersion, String kind, String pod) {
        return "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: web, namespace: acme}, spec:"
                + " {template: " + pod + "}}";
    }
}
