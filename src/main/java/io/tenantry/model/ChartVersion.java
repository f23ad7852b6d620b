package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * One exact version of a Helm chart: ranges would change what runs without a review.
 *
 * @param value a semantic version, with or without a leading {@code v}
 */
public record ChartVersion(String value) {

    private static final Pattern EXACT = Pattern.compile("v?[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?");

    public ChartVersion {
        new Requirements()
                .that(EXACT.matcher(value).matches(), "", "'" + value + "' is no exact version", "such as 1.18.2")
                .check();
    }

    /** Reads a version. */
    public static ChartVersion of(String value) {
        return new ChartVersion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
