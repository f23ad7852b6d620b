package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pods that an object makes, or is. No record, since every rule asks for its labels, which are looked up once. */
public final class PodTemplate {

    private static final Map<String, String> PATHS = Map.of(
            "Pod", "",
            "Rollout.argoproj.io", "/spec/template",
            "PodTemplate", "/template",
            "ReplicationController", "/spec/template",
            "Deployment.apps", "/spec/template",
            "StatefulSet.apps", "/spec/template",
            "DaemonSet.apps", "/spec/template",
            "ReplicaSet.apps", "/spec/template",
            "Job.batch", "/spec/template",
            "CronJob.batch", "/spec/jobTemplate/spec/template");

    private final Manifest owner;
    private final String path;
    private final JsonNode spec;
    private final Map<String, String> labels;
    private final Map<String, String> annotations;

    private PodTemplate(Manifest owner, String path) {
        this.owner = owner;
        this.path = path;
        this.spec = owner.at(path + "/spec");
        this.labels = Manifest.texts(owner.at(path + "/metadata/labels"));
        this.annotations = Manifest.texts(owner.at(path + "/metadata/annotations"));
    }

    /** The pods of an object of a kind of Kubernetes' own, or of a Rollout; absent for every other kind. */
    public static Optional<PodTemplate> of(Manifest owner) {
        return Optional.ofNullable(PATHS.get(owner.qualifiedKind())).map(path -> new PodTemplate(owner, path));
    }

    /** All that {@code manifests} make. */
    public static List<PodTemplate> all(Manifests manifests) {
        return manifests.podTemplates();
    }

    /** The object that stands in a file: a Pod, or what makes pods. */
    public Manifest owner() {
        return owner;
    }

    /** Where the pod stands in the owner: empty for a Pod, else as {@code /spec/template}. */
    public String path() {
        return path;
    }

    /** Namespace of the pods, empty where the owner names none. */
    public String namespace() {
        return owner.namespace();
    }

    /** Labels of the pods. */
    public Map<String, String> labels() {
        return labels;
    }

    /** Annotations of the pods. */
    public Map<String, String> annotations() {
        return annotations;
    }

    /** The pod's spec; a missing node where there is none. */
    public JsonNode spec() {
        return spec;
    }

    /** All its containers: init, ordinary and ephemeral ones, in this order. */
    public Stream<JsonNode> containers() {
        return Stream.of("initContainers", "containers", "ephemeralContainers")
                .flatMap(list -> spec.path(list).valueStream());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PodTemplate template && owner.equals(template.owner);
    }

    @Override
    public int hashCode() {
        return owner.hashCode();
    }

    /** Its owner. */
    @Override
    public String toString() {
        return "pods of " + owner;
    }
}
