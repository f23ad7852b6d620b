package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pods that an object makes, or is.
 *
 * @param owner the object that stands in a file: a Pod, or what makes pods
 * @param path where the pod stands in it: empty for a Pod, else as {@code /spec/template}
 */
public record PodTemplate(Manifest owner, String path) {

    private static final Map<String, String> PATHS = Map.of(
            "Pod", "",
            "PodTemplate", "/template",
            "ReplicationController", "/spec/template",
            "Deployment.apps", "/spec/template",
            "StatefulSet.apps", "/spec/template",
            "DaemonSet.apps", "/spec/template",
            "ReplicaSet.apps", "/spec/template",
            "Job.batch", "/spec/template",
            "CronJob.batch", "/spec/jobTemplate/spec/template");

    public PodTemplate {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(path, "path");
    }

    /** The pods of an object of a kind of Kubernetes' own; absent for every other kind. */
    public static Optional<PodTemplate> of(Manifest owner) {
        return Optional.ofNullable(PATHS.get(owner.qualifiedKind())).map(path -> new PodTemplate(owner, path));
    }

    /** All that {@code manifests} make. */
    public static List<PodTemplate> all(Manifests manifests) {
        return manifests.podTemplates();
    }

    /** Namespace of the pods, empty where the owner names none. */
    public String namespace() {
        return owner.namespace();
    }

    /** Labels of the pods. */
    public Map<String, String> labels() {
        return Manifest.texts(owner.at(path + "/metadata/labels"));
    }

    /** Annotations of the pods. */
    public Map<String, String> annotations() {
        return Manifest.texts(owner.at(path + "/metadata/annotations"));
    }

    /** The pod's spec; a missing node where there is none. */
    public JsonNode spec() {
        return owner.at(path + "/spec");
    }

    /** All its containers: init, ordinary and ephemeral ones, in this order. */
    public Stream<JsonNode> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> spec().path(list).valueStream());
    }
}
