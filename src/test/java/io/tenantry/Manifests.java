package io.tenantry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.ManifestJson;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rendered objects compared by what is written of them; classes of custom resources know no equality of their own. */
public final class Manifests {

    private Manifests() {}

    /** What is written of {@code objects}, in their order. */
    public static List<ObjectNode> of(List<? extends HasMetadata> objects) {
        return objects.stream().map(ManifestJson::toTree).toList();
    }

    /** What of {@code after} is new, or not as it was {@code before}. */
    public static <T extends HasMetadata> List<T> added(List<? extends HasMetadata> before, List<T> after) {
        Set<ObjectNode> old = before.stream().map(ManifestJson::toTree).collect(Collectors.toSet());
        return after.stream()
                .filter(object -> !old.contains(ManifestJson.toTree(object)))
                .toList();
    }
}
