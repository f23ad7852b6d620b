package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * A part of the tenant's hosts that a workload answers.
 *
 * @param path the prefix of the request's path, {@code /} for everything no longer prefix matches
 * @param port the name of the port that answers
 */
@ModelRecord
public record Route(String path, Name port) {

    private static final Pattern PATH = Pattern.compile("/|(/[A-Za-z0-9._~-]+)+");

    public Route {
        new Requirements()
                .that(PATH.matcher(path).matches(), "path", "'" + path + "' is no path prefix", "/ or such as /api")
                .check();
    }

    /** Port {@code http}. */
    public static RouteBuilder defaults() {
        return RouteBuilder.builder().port(Name.of("http"));
    }
}
