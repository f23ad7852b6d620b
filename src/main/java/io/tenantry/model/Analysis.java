package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;

/**
 * Whether a new version answers well enough to go on, by the requests that it shows itself: asked again and again, and when
 * it fails once too often the version before comes back.
 *
 * @param successPercent how many of a hundred answers are no 5xx at least; 1 to 100
 * @param interval how often it is asked; 10 seconds or more
 * @param times how many times it is asked before the version is good
 * @param failures how many times it may answer too badly
 */
@ModelRecord
public record Analysis(int successPercent, Duration interval, int times, int failures) {

    public Analysis {
        new Requirements()
                .that(
                        successPercent >= 1 && successPercent <= 100,
                        "successPercent",
                        successPercent + " percent",
                        "1 to 100")
                .that(interval.toSeconds() >= 10, "interval", "it is under 10 seconds", "10s or more")
                .that(times >= 1 && times <= 1000, "times", times + " times", "1 to 1000")
                .that(
                        failures >= 0 && failures < times,
                        "failures",
                        failures + " failures of " + times + " answers",
                        "0 or more, and fewer than 'times'")
                .check();
    }

    /** 99 percent, once a minute, five times, one of which may fail. */
    public static AnalysisBuilder defaults() {
        return AnalysisBuilder.builder()
                .successPercent(99)
                .interval(Duration.ofMinutes(1))
                .times(5)
                .failures(1);
    }
}
