package io.tenantry.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The objects of one concern, in the order a reader wants them: one file of the output, one construct of the tree.
 *
 * @param path lower-case words joined by {@code -} and {@code /}, as {@code guardrails/quota}: the file's path without its
 *     ending, below the folder of the platform or the tenant, and the construct's below the scope
 * @param objects what the part consists of, each with a name
 */
public record Part(String path, List<HasMetadata> objects) {

    private static final Pattern PATH = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*");

    /**
     * @throws IllegalArgumentException if the path is none, or an object has no name: cdk8s would make one of a hash
     */
    public Part {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "a part's path is lower-case words joined by - and /, as guardrails/quota, not: " + path);
        }
        objects = List.copyOf(objects);
        for (HasMetadata object : objects) {
            if (object.getMetadata() == null || object.getMetadata().getName() == null) {
                throw new IllegalArgumentException("a " + object.getKind() + " of part " + path + " has no name");
            }
        }
    }

    /** A part of the objects given. */
    public static Part of(String path, List<? extends HasMetadata> objects) {
        return new Part(path, List.copyOf(objects));
    }

    /** A part of the objects given. */
    public static Part of(String path, HasMetadata... objects) {
        return new Part(path, List.of(objects));
    }
}
