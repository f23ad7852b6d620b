package io.tenantry.check;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Nodes of a cluster that are alike.
 *
 * @param name what people call them
 * @param count how many there are
 * @param cpu what pods may have of each, in processors
 * @param memory what pods may have of each, in bytes
 * @param pods how many pods each takes
 */
public record NodePool(String name, int count, BigDecimal cpu, BigDecimal memory, int pods) {

    public NodePool {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(cpu, "cpu");
        Objects.requireNonNull(memory, "memory");
    }
}
