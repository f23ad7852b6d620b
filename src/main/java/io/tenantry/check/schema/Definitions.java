package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the definition of a custom resource: among the manifests, or else, for Tenantry's own, among those it comes with. */
final class Definitions {

    private final Map<String, Definition> declared = new HashMap<>();

    private Definitions() {}

    static Definitions in(Manifests manifests) {
        Definitions definitions = new Definitions();
        manifests
                .ofKind("apiextensions.k8s.io", "CustomResourceDefinition")
                .forEach(manifest -> definitions.add(manifest.at("/spec")));
        return definitions;
    }

    /** Absent for kinds and versions that are not known here. */
    Optional<Definition> of(Manifest manifest) {
        String key = key(manifest.at("/apiVersion").asText(), manifest.kind());
        Definition found = declared.get(key);
        return found != null || !isOurs(manifest)
                ? Optional.ofNullable(found)
                : OwnDefinitions.of(key).map(schema -> new Definition(schema, false));
    }

    private void add(JsonNode spec) {
        String group = spec.path("group").asText();
        String kind = spec.path("names").path("kind").asText();
        for (JsonNode version : spec.path("versions")) {
            JsonNode schema = version.path("schema").path("openAPIV3Schema");
            if (schema.isObject()) {
                declared.put(
                        key(group + "/" + version.path("name").asText(), kind),
                        new Definition(
                                schema, !spec.path("preserveUnknownFields").asBoolean()));
            }
        }
    }

    /** What others put into a chart of ours says as well who manages it, but not what part of it it is. */
    private static boolean isOurs(Manifest manifest) {
        return Labels.TENANTRY.equals(manifest.labels().get(Labels.MANAGED_BY))
                && manifest.labels().containsKey(Labels.COMPONENT);
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
