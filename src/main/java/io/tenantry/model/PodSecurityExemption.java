package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Objects;

/**
 * That a namespace of the platform does not hold {@link PodSecurityLevel#RESTRICTED}, said by who answers for it.
 *
 * @param enforce what it holds instead
 * @param reason why, for whoever reads the overlay or the namespace; one line
 */
@ModelRecord
public record PodSecurityExemption(PodSecurityLevel enforce, String reason) {

    public PodSecurityExemption {
        Objects.requireNonNull(enforce, "enforce");
        new Requirements().reason(reason, "why its pods cannot be restricted").check();
    }
}
