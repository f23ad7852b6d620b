package io.tenantry.check.practice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Every image has a tag other than {@code latest}, or a digest, so that two pods of a workload run the same program. */
public final class ImageTag implements Rule {

    @Override
    public String id() {
        return "image-tag";
    }

    @Override
    public String summary() {
        return "An image is of a version: never latest, never without a tag.";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return PodTemplate.all(manifests).stream().flatMap(this::check).toList();
    }

    private Stream<Problem> check(PodTemplate pod) {
        return pod.containers()
                .filter(container -> isFloating(container.path("image").asText()))
                .map(container -> problem(pod, container));
    }

    private Problem problem(PodTemplate pod, JsonNode container) {
        return pod.owner()
                .problem(
                        severity(),
                        id(),
                        "its container '" + container.path("name").asText() + "' runs "
                                + container.path("image").asText() + ", which is whatever is newest",
                        "expected a tag that names a version, or a digest");
    }

    /** A colon before the last slash is that of a registry's port. */
    private static boolean isFloating(String image) {
        if (image.isEmpty() || image.contains("@")) {
            return false;
        }
        String name = image.substring(image.lastIndexOf('/') + 1);
        int colon = name.indexOf(':');
        return colon < 0 || name.substring(colon + 1).equals("latest");
    }
}
