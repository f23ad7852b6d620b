package io.tenantry.model;

import io.tenantry.problem.Requirements;

/** How the scheduler keeps a workload's pods from standing and falling together. */
public sealed interface Spread {

    /** As many on each node and in each zone as on any other, as well as the cluster allows. */
    @ModelRecord
    record Even() implements Spread {}

    /**
     * Rather not beside another of the same workload. The weights are summed up with whatever else the scheduler
     * prefers.
     *
     * @param host how much it prefers a node without one; 0 to 100
     * @param zone how much it prefers a zone without one; 0 to 100
     */
    @ModelRecord
    record Apart(int host, int zone) implements Spread {

        public Apart {
            new Requirements()
                    .that(host >= 0 && host <= 100, "host", "the weight " + host, "0 to 100")
                    .that(zone >= 0 && zone <= 100, "zone", "the weight " + zone, "0 to 100")
                    .that(host + zone > 0, "host", "neither node nor zone matters", "a weight above 0, or even")
                    .check();
        }

        /** Another node before another zone: 100 and 80. */
        public static SpreadApartBuilder defaults() {
            return SpreadApartBuilder.builder().host(100).zone(80);
        }
    }
}
