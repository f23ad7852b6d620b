package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;

/**
 * How many pods of something run.
 *
 * @param count 1 to 1000
 */
public record Replicas(int count) {

    public Replicas {
        if (count < 1 || count > 1000) {
            throw new InvalidModelException(count + " replicas", "1 to 1000");
        }
    }

    /** Reads a number of replicas. */
    public static Replicas of(String value) {
        try {
            return new Replicas(Integer.parseInt(value));
        } catch (NumberFormatException notANumber) {
            throw new InvalidModelException("'" + value + "' is no number of replicas", "1 to 1000");
        }
    }

    @Override
    public String toString() {
        return Integer.toString(count);
    }
}
