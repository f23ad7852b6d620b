package io.tenantry.kube;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What one of two tenants says of a path between them.
 *
 * @param reason why it is there, on one line
 * @param expires the last day of it
 */
public record Terms(String reason, LocalDate expires) {

    public Terms {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(expires, "expires");
    }
}
