package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * What a container is promised and what it may not exceed.
 *
 * @param requests what the scheduler sets aside
 * @param limits what the kernel enforces; no part smaller than the request
 */
public record Resources(Amount requests, Amount limits) {

    public Resources {
        new Requirements()
                .that(
                        requests.cpu().compareTo(limits.cpu()) <= 0,
                        "requests",
                        "the CPU request " + requests.cpu() + " is above the limit " + limits.cpu(),
                        "a request no larger than its limit")
                .that(
                        requests.memory().compareTo(limits.memory()) <= 0,
                        "requests",
                        "the memory request " + requests.memory() + " is above the limit " + limits.memory(),
                        "a request no larger than its limit")
                .check();
    }

    /** This and {@code other} together. */
    public Resources plus(Resources other) {
        return new Resources(requests.plus(other.requests), limits.plus(other.limits));
    }

    /** Reads all four, as in {@code Resources.of("100m", "128Mi", "500m", "512Mi")}. */
    public static Resources of(String cpuRequest, String memoryRequest, String cpuLimit, String memoryLimit) {
        return new Resources(Amount.of(cpuRequest, memoryRequest), Amount.of(cpuLimit, memoryLimit));
    }
}
