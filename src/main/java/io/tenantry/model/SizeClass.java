package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * How much of the cluster a tenant may take. What the mesh's proxies need comes on top, so a tenant gets what the class
 * says, meshed or not.
 *
 * @param name what tenants ask for
 * @param requests the sum of requests of all its containers
 * @param limits the sum of limits of all its containers
 * @param container the most that one container may be limited to; as much as {@link #UNSPOKEN_CONTAINER} or more
 * @param pods the most pods at once, Jobs included
 * @param storage the sum of all its volumes
 * @param volumes the most volume claims
 */
@ModelRecord
public record SizeClass(
        @Key Name name, Amount requests, Amount limits, Amount container, int pods, Bytes storage, int volumes) {

    /** What a container gets that does not say what it needs. */
    public static final Resources UNSPOKEN_CONTAINER = Resources.of("50m", "64Mi", "250m", "256Mi");

    public SizeClass {
        new Requirements()
                .that(
                        requests.fitsIn(limits),
                        "requests",
                        "they are above the limits",
                        "requests no larger than limits")
                .that(
                        container.fitsIn(limits) && UNSPOKEN_CONTAINER.limits().fitsIn(container),
                        "container",
                        "one container of " + container + " is above the limits, or too small to run anything",
                        UNSPOKEN_CONTAINER.limits() + " to " + limits)
                .that(pods >= 1 && pods <= 10_000, "pods", pods + " pods", "1 to 10000")
                .that(volumes >= 0 && volumes <= 1000, "volumes", volumes + " volumes", "0 to 1000")
                .check();
    }

    /** Ten volume claims of 20 GiB together, 30 pods, no container above 2 cores and 2 GiB. */
    public static SizeClassBuilder defaults() {
        return SizeClassBuilder.builder()
                .container(Amount.of("2", "2Gi"))
                .pods(30)
                .storage(Bytes.gibibytes(20))
                .volumes(10);
    }
}
