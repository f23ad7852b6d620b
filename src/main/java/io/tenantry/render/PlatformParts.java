package io.tenantry.render;

import io.tenantry.model.Environment;
import java.util.ArrayList;
import java.util.List;

/** Everything of an environment that is no single tenant's, in order. */
public final class PlatformParts {

    private PlatformParts() {}

    /** The parts of {@code environment}. */
    public static List<Part> of(Environment environment) {
        List<Part> parts = new ArrayList<>();
        return List.copyOf(parts);
    }
}
