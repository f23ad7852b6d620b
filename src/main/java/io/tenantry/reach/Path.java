package io.tenantry.reach;

import java.util.Objects;

/**
 * That pods can open connections to others.
 *
 * @param from who opens them
 * @param to to whom
 * @param ports where; not empty
 */
public record Path(PodGroup from, PodGroup to, PortSet ports) {

    public Path {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(ports, "ports");
    }
}
