package io.tenantry.model;

import io.tenantry.problem.Requirements;

/** How the pods of a workload give way to those of its next version. */
public sealed interface Rollout {

    /** How many pods run beside the wanted ones while it goes on. */
    int extra();

    /**
     * A few at a time, so that somebody always answers.
     *
     * @param surge how many pods may start beside the wanted ones; 0 where nothing has room or no second pod may run
     * @param unavailable how many of the wanted ones may be missing; fewer than the workload ever has
     */
    @ModelRecord
    record Rolling(int surge, int unavailable) implements Rollout {

        public Rolling {
            new Requirements()
                    .that(surge >= 0 && surge <= 100, "surge", surge + " pods", "0 to 100")
                    .that(unavailable >= 0 && unavailable <= 100, "unavailable", unavailable + " pods", "0 to 100")
                    .that(
                            surge + unavailable > 0,
                            "surge",
                            "no pod may start before one goes, and none may go",
                            "1 or more of 'surge' or 'unavailable'")
                    .check();
        }

        /** One more, and none missing. */
        public static RolloutRollingBuilder defaults() {
            return RolloutRollingBuilder.builder().surge(1).unavailable(0);
        }

        @Override
        public int extra() {
            return surge;
        }
    }

    /**
     * All of them go, then all of the next version start: nobody answers in between, and never do two versions run at
     * once. For what must not run twice, such as a scheduler or whoever holds a disk.
     */
    @ModelRecord
    record Recreate() implements Rollout {

        @Override
        public int extra() {
            return 0;
        }
    }
}
