package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * How much of the cluster a tenant may take. What the mesh's proxies need comes on top, so a tenant gets what the class
 * says, meshed or not.
 *
 * @param name what tenants ask for
 * @param requests the sum of requests of all its containers
 * @param limits the sum of limits of all its containers
 * @param pods the most pods at once, Jobs included
 * @param storage the sum of all its volumes
 * @param volumes the most volume claims
 */
@ModelRecord
public record SizeClass(@Key Name name, Amount requests, Amount limits, int pods, Bytes storage, int volumes) {

    public SizeClass {
        new Requirements()
                .that(
                        requests.fitsIn(limits),
                        "requests",
                        "they are above the limits",
                        "requests no larger than limits")
                .that(pods >= 1 && pods <= 10_000, "pods", pods + " pods", "1 to 10000")
                .that(volumes >= 0 && volumes <= 1000, "volumes", volumes + " volumes", "0 to 1000")
                .check();
    }

    /** Ten volume claims of 20 GiB together, 30 pods. */
    public static SizeClassBuilder defaults() {
        return SizeClassBuilder.builder().pods(30).storage(Bytes.gibibytes(20)).volumes(10);
    }
}
