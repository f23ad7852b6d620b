package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * A region of Amazon's cloud.
 *
 * @param value such as {@code af-south-1}
 */
public record AwsRegion(String value) {

    public AwsRegion {
        new Requirements()
                .that(
                        value.matches("[a-z]{2}(-[a-z]+)+-[0-9]"),
                        "",
                        "'" + value + "' is no region",
                        "such as af-south-1")
                .check();
    }

    /** Reads a region. */
    public static AwsRegion of(String value) {
        return new AwsRegion(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
