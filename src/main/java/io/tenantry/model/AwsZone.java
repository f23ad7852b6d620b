package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * An availability zone of a region of Amazon's cloud.
 *
 * @param value such as {@code af-south-1a}
 */
public record AwsZone(String value) implements Comparable<AwsZone> {

    public AwsZone {
        new Requirements()
                .that(
                        value.matches("[a-z]{2}(-[a-z]+)+-[0-9][a-z]"),
                        "",
                        "'" + value + "' is no zone",
                        "such as af-south-1a")
                .check();
    }

    /** Reads a zone. */
    public static AwsZone of(String value) {
        return new AwsZone(value);
    }

    /** Whether it is one of {@code region}'s. */
    public boolean isIn(AwsRegion region) {
        return value.substring(0, value.length() - 1).equals(region.value());
    }

    @Override
    public int compareTo(AwsZone other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
