package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.KubernetesVersion;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Volumes are of a type that leads neither to the node nor to a storage driver of one's own choice. */
final class RestrictedVolumes implements Control {

    private static final Set<String> ALWAYS = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    /** Since it admits {@code image}, which older API servers drop or refuse. */
    private static final KubernetesVersion IMAGES = new KubernetesVersion(33);

    private final Set<String> types;

    RestrictedVolumes(KubernetesVersion version) {
        this.types = new TreeSet<>(ALWAYS);
        if (version.isAtLeast(IMAGES)) {
            types.add("image");
        }
    }

    @Override
    public String name() {
        return "restrictedVolumes";
    }

    @Override
    public String allowed() {
        return "volumes of type " + String.join(", ", types);
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.spec().path("volumes").valueStream().flatMap(this::breaches);
    }

    /** A volume of no type is an {@code emptyDir}. */
    private Stream<String> breaches(JsonNode volume) {
        return volume.properties().stream()
                .filter(field -> !Absence.of(field.getValue()))
                .map(Map.Entry::getKey)
                .filter(field -> !field.equals("name") && !types.contains(field))
                .map(type -> "volume " + Shown.of(volume.path("name")) + " is a " + type);
    }
}
