package io.tenantry.imports.generator;

import static java.util.Map.entry;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The types inside a definition that have a class already: what Kubernetes itself defines, told by the properties that
 * nothing else has together, and a few that the definitions of one group share. A part then fills a selector or a
 * container's resources in a custom resource with the class it uses everywhere else.
 */
final class KnownTypes {
    private static final String KUBERNETES = "io.fabric8.kubernetes.api.model.";

    private static final Map<Set<String>, String> BY_PROPERTIES = Map.ofEntries(
            entry(Set.of("matchLabels", "matchExpressions"), "LabelSelector"),
            entry(Set.of("requests", "limits"), "ResourceRequirements"),
            entry(Set.of("name", "value", "valueFrom"), "EnvVar"),
            entry(Set.of("name", "containerPort"), "ContainerPort"),
            entry(Set.of("key", "operator", "effect"), "Toleration"),
            entry(Set.of("topologyKey", "maxSkew"), "TopologySpreadConstraint"),
            entry(Set.of("containers", "volumes"), "PodSpec"),
            entry(Set.of("accessModes", "storageClassName"), "PersistentVolumeClaimSpec"),
            entry(Set.of("name", "namespace", "labels", "annotations"), "ObjectMeta"));

    /** Below the base package. Argo CD's ApplicationSet makes Applications; issuers differ by their reach alone. */
    private static final Map<String, String> IN_GROUP = Map.of(
            "argoproj.applicationspec.Sources", "argoproj.applicationspec.Source",
            "argoproj.applicationsetspec.template.Spec", "argoproj.ApplicationSpec",
            "certmanager.clusterissuerspec.Acme", "certmanager.issuerspec.Acme",
            "certmanager.clusterissuerspec.Ca", "certmanager.issuerspec.Ca",
            "certmanager.clusterissuerspec.SelfSigned", "certmanager.issuerspec.SelfSigned");

    private final Map<String, String> classes = new TreeMap<>();

    private KnownTypes(String basePackage) {
        IN_GROUP.forEach((type, known) -> classes.put(basePackage + type, basePackage + known));
    }

    /**
     * The classes that fabric8's generator would make of a definition and need not, each with the one that exists.
     *
     * @param home the package of the definition's classes
     */
    static Map<String, String> in(CustomResourceDefinition definition, String basePackage, String home) {
        var known = new KnownTypes(basePackage);
        var root = definition.getSpec().getVersions().get(0).getSchema().getOpenAPIV3Schema();
        known.addBelow(
                home + "." + definition.getSpec().getNames().getKind().toLowerCase(Locale.ROOT) + "spec",
                root.getProperties().get("spec"));
        return known.classes;
    }

    private void addBelow(String folder, JSONSchemaProps object) {
        object.getProperties().forEach((name, schema) -> add(folder, name, elementOf(schema)));
    }

    private void add(String folder, String name, JSONSchemaProps object) {
        BY_PROPERTIES.entrySet().stream()
                .filter(type -> object.getProperties().keySet().containsAll(type.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .ifPresentOrElse(
                        type -> classes.put(folder + "." + capitalized(name), KUBERNETES + type),
                        () -> addBelow(folder + "." + name.toLowerCase(Locale.ROOT), object));
    }

    private static JSONSchemaProps elementOf(JSONSchemaProps schema) {
        return schema.getItems() == null ? schema : elementOf(schema.getItems().getSchema());
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
