package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.PodTemplate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Secret or ConfigMap that a pod cannot do without.
 *
 * @param name what it is called
 * @param key the one key that is used; absent for all of it
 */
record KeyReference(String name, Optional<String> key) {

    /** Which of the two kinds, and how each place names it. */
    enum Kind {
        SECRET("secretKeyRef", "secretRef", "secret", "secretName", "secret"),
        CONFIG_MAP("configMapKeyRef", "configMapRef", "configMap", "name", "configMap");

        private final String value;
        private final String source;
        private final String volume;
        private final String volumeName;
        private final String projection;

        Kind(String value, String source, String volume, String volumeName, String projection) {
            this.value = value;
            this.source = source;
            this.volume = volume;
            this.volumeName = volumeName;
            this.projection = projection;
        }
    }

    /** All of a kind that the pods of {@code owner} name; what is optional is left out. */
    static Stream<KeyReference> of(Manifest owner, Kind kind) {
        return owner.is("acid.zalan.do", "postgresql")
                ? owner.at("/spec/sidecars").valueStream().flatMap(sidecar -> inContainer(sidecar, kind))
                : PodTemplate.of(owner).stream().flatMap(pod -> inPod(pod, kind));
    }

    private static Stream<KeyReference> inPod(PodTemplate pod, Kind kind) {
        return Stream.concat(
                pod.containers().flatMap(container -> inContainer(container, kind)),
                pod.spec().path("volumes").valueStream().flatMap(volume -> inVolume(volume, kind)));
    }

    private static Stream<KeyReference> inContainer(JsonNode container, Kind kind) {
        Stream<KeyReference> single = container
                .path("env")
                .valueStream()
                .map(variable -> variable.path("valueFrom").path(kind.value))
                .filter(KeyReference::isNeeded)
                .map(reference -> new KeyReference(
                        reference.path("name").asText(),
                        Optional.of(reference.path("key").asText())));
        Stream<KeyReference> whole = container
                .path("envFrom")
                .valueStream()
                .map(source -> source.path(kind.source))
                .filter(KeyReference::isNeeded)
                .map(reference -> new KeyReference(reference.path("name").asText(), Optional.empty()));
        return Stream.concat(single, whole);
    }

    private static Stream<KeyReference> inVolume(JsonNode volume, Kind kind) {
        Stream<KeyReference> own = Stream.of(volume.path(kind.volume))
                .filter(KeyReference::isNeeded)
                .flatMap(source -> items(source, kind.volumeName));
        Stream<KeyReference> projected = volume.path("projected")
                .path("sources")
                .valueStream()
                .map(source -> source.path(kind.projection))
                .filter(KeyReference::isNeeded)
                .flatMap(source -> items(source, "name"));
        return Stream.concat(own, projected);
    }

    private static Stream<KeyReference> items(JsonNode source, String nameField) {
        String name = source.path(nameField).asText();
        return source.path("items").isEmpty()
                ? Stream.of(new KeyReference(name, Optional.empty()))
                : source.path("items")
                        .valueStream()
                        .map(item -> new KeyReference(
                                name, Optional.of(item.path("key").asText())));
    }

    private static boolean isNeeded(JsonNode reference) {
        return reference.isObject() && !reference.path("optional").asBoolean();
    }
}
