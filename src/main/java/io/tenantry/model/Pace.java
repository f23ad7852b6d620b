package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.List;

/**
 * How fast an autoscaler goes in one direction.
 *
 * @param window over how much of the past it looks before it goes: it takes what asks for the smallest change; up to an
 *     hour
 * @param steps how far it may go at once; at least one
 * @param choice which of several steps counts
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/">scaling behavior</a>
 */
@ModelRecord
public record Pace(Duration window, List<Step> steps, Choice choice) {

    /** Which of several steps counts. */
    public enum Choice {
        /** The one that goes farthest. */
        MAX,
        /** The one that goes least far. */
        MIN
    }

    /** How far at once. */
    public sealed interface Step {

        /** In how much time; up to half an hour. */
        Duration every();

        /**
         * A part of the pods there are.
         *
         * @param percent of them
         * @param every in how much time
         */
        @ModelRecord
        record Relative(int percent, Duration every) implements Step {
            public Relative {
                requireEvery(every)
                        .that(percent >= 1, "percent", percent + " percent", "1 or more")
                        .check();
            }
        }

        /**
         * A number of pods.
         *
         * @param pods how many
         * @param every in how much time
         */
        @ModelRecord
        record Absolute(int pods, Duration every) implements Step {
            public Absolute {
                requireEvery(every)
                        .that(pods >= 1, "pods", pods + " pods", "1 or more")
                        .check();
            }
        }
    }

    public Pace {
        steps = List.copyOf(steps);
        new Requirements()
                .that(
                        !window.isNegative() && window.compareTo(Duration.ofHours(1)) <= 0,
                        "window",
                        "it is longer than an hour",
                        "0s to 1h")
                .that(!steps.isEmpty(), "steps", "there is none", "at least one, such as {percent: 100, every: 30s}")
                .check();
    }

    /** At once, by the step that goes farthest. */
    public static PaceBuilder defaults() {
        return PaceBuilder.builder().window(Duration.ZERO).choice(Choice.MAX);
    }

    private static Requirements requireEvery(Duration every) {
        return new Requirements()
                .that(
                        every.toSeconds() >= 1 && every.compareTo(Duration.ofMinutes(30)) <= 0,
                        "every",
                        "it does not lie between a second and half an hour",
                        "1s to 30m");
    }
}
