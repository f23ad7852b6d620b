package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** What starts a task. */
public sealed interface Trigger {

    /**
     * The clock.
     *
     * @param cron when
     * @param timeZone whose clock, as the tz database calls it
     * @param overlap what happens when the last one still runs
     * @param startWithin how late it may still start, where the cluster could not on time; 10 s or more, since the
     *     controller looks every 10 s. However late when absent
     * @param history how many that ended are kept, for whoever reads their logs
     */
    @ModelRecord
    record Clock(CronSchedule cron, String timeZone, Overlap overlap, Optional<Duration> startWithin, History history)
            implements Trigger {

        public Clock {
            new Requirements()
                    .that(
                            ZoneId.getAvailableZoneIds().contains(timeZone),
                            "timeZone",
                            "'" + timeZone + "' is no time zone",
                            "such as Etc/UTC or Europe/Berlin")
                    .that(
                            startWithin.map(late -> late.toSeconds() >= 10).orElse(true),
                            "startWithin",
                            "it is under 10 seconds",
                            "10s or more")
                    .check();
        }

        /** By UTC, one at a time, the last three of both kinds kept. */
        public static TriggerClockBuilder defaults() {
            return TriggerClockBuilder.builder()
                    .timeZone("Etc/UTC")
                    .overlap(Overlap.FORBID)
                    .history(History.defaults().build());
        }
    }

    /** Argo CD, once all that it applied to the space is healthy: for a test of what it has just delivered. */
    @ModelRecord
    record AfterSync() implements Trigger {}

    /** What happens when the last one still runs. That they pile up is no choice: nobody would have planned for that. */
    enum Overlap {
        /** The next one is left out. */
        FORBID,
        /** The last one is stopped. */
        REPLACE
    }

    /**
     * How many that ended are kept.
     *
     * @param succeeded of those that did what they should
     * @param failed of those that did not
     */
    @ModelRecord
    record History(int succeeded, int failed) {

        public History {
            new Requirements()
                    .that(succeeded >= 0 && succeeded <= 100, "succeeded", succeeded + " Jobs", "0 to 100")
                    .that(failed >= 0 && failed <= 100, "failed", failed + " Jobs", "0 to 100")
                    .check();
        }

        /** Three of each. */
        public static TriggerHistoryBuilder defaults() {
            return TriggerHistoryBuilder.builder().succeeded(3).failed(3);
        }
    }
}
