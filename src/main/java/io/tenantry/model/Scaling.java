package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Optional;

/** How many pods of a workload run. */
public sealed interface Scaling {

    /** The fewest that run when all is well. */
    int fewest();

    /** The most that ever run. */
    int most();

    /**
     * Always the same number.
     *
     * @param replicas how many
     */
    @ModelRecord
    record Fixed(Replicas replicas) implements Scaling {

        /** Two: one may go without anyone noticing. */
        public static ScalingFixedBuilder defaults() {
            return ScalingFixedBuilder.builder().replicas(new Replicas(2));
        }

        @Override
        public int fewest() {
            return replicas.count();
        }

        @Override
        public int most() {
            return replicas.count();
        }
    }

    /**
     * As many as the load asks for, by a HorizontalPodAutoscaler.
     *
     * @param minimum the fewest
     * @param maximum the most
     * @param cpuPercent of the CPU request, averaged over the pods, that it aims at; 1 to 100
     * @param memoryPercent of the memory request, likewise; absent where more pods would not free any
     * @param up how fast it adds pods; as Kubernetes does when absent: at once, by 4 pods or 100 percent every 15 s
     * @param down how fast it takes them away; as Kubernetes does when absent: what 5 minutes asked for at most
     */
    @ModelRecord
    record Automatic(
            Replicas minimum,
            Replicas maximum,
            int cpuPercent,
            Optional<Integer> memoryPercent,
            Optional<Pace> up,
            Optional<Pace> down)
            implements Scaling {

        public Automatic {
            new Requirements()
                    .that(
                            minimum.count() <= maximum.count(),
                            "minimum",
                            "the minimum " + minimum + " is above the maximum " + maximum,
                            "a minimum no larger than the maximum")
                    .that(cpuPercent >= 1 && cpuPercent <= 100, "cpuPercent", cpuPercent + " percent", "1 to 100")
                    .that(
                            memoryPercent
                                    .map(percent -> percent >= 1 && percent <= 100)
                                    .orElse(true),
                            "memoryPercent",
                            memoryPercent.orElse(0) + " percent",
                            "1 to 100")
                    .check();
        }

        /** 2 to 10 at 70 percent. */
        public static ScalingAutomaticBuilder defaults() {
            return ScalingAutomaticBuilder.builder()
                    .minimum(new Replicas(2))
                    .maximum(new Replicas(10))
                    .cpuPercent(70);
        }

        @Override
        public int fewest() {
            return minimum.count();
        }

        @Override
        public int most() {
            return maximum.count();
        }
    }
}
