package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the pods of a workload give way to those of its next version. */
public sealed interface Rollout
        permits Rollout.Rolling, Rollout.Recreate, Rollout.BlueGreen, Rollout.Coloured, Rollout.Progressive {

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

    /**
     * Two versions beside each other, blue and green, each with pods, a Service and whatever else a workload has of its own.
     * One is live; the other waits until it is, or takes a part of the requests from outside on trial. The switch is one
     * line, and so is the way back.
     *
     * @param blue what blue runs; the workload's image when absent
     * @param green what green runs; the workload's image when absent
     * @param live who answers
     * @param trial percent of the requests from outside that the other one answers; 0 to 99
     */
    @ModelRecord
    record BlueGreen(Optional<ImageSource> blue, Optional<ImageSource> green, Colour live, int trial)
            implements Rollout {

        public BlueGreen {
            new Requirements()
                    .that(trial >= 0 && trial <= 99, "trial", trial + " percent", "0 to 99; all of them is 'live'")
                    .check();
        }

        /** No trial; who is live has to be said. */
        public static RolloutBlueGreenBuilder defaults() {
            return RolloutBlueGreenBuilder.builder().trial(0);
        }

        /** What {@code colour} runs, where it is not what the workload says. */
        public Optional<ImageSource> image(Colour colour) {
            return colour == Colour.BLUE ? blue : green;
        }

        /** The part of the requests from outside that {@code colour} answers, in percent. */
        public int percent(Colour colour) {
            return colour == live ? ALL - trial : trial;
        }

        @Override
        public int extra() {
            return 1;
        }
    }

    /**
     * One of the two that a {@link BlueGreen} workload stands as once it is part of a space; within it pods are replaced one
     * by one.
     *
     * @param of the workload that it is a colour of
     * @param colour which
     * @param percent of the requests from outside that it answers; those of both are 100
     */
    @Derived
    @ModelRecord
    record Coloured(Name of, Colour colour, int percent) implements Rollout {

        public Coloured {
            new Requirements()
                    .that(percent >= 0 && percent <= ALL, "percent", percent + " percent", "0 to 100")
                    .check();
        }

        @Override
        public int extra() {
            return 1;
        }
    }

    /** By Argo Rollouts, where the environment has it: the new version beside the old one, until it has proved itself. */
    sealed interface Progressive extends Rollout permits Canary, Preview {

        /** How it proves itself; absent where time, or somebody, decides. */
        Optional<Analysis> analysis();
    }

    /**
     * Pod by pod, in steps: at each a part of the pods, and so of the requests, is of the new version.
     *
     * @param steps from few to many; what follows the last is all
     * @param analysis goes on beside the steps, of the new version's pods alone; absent where nobody asks
     */
    @ModelRecord
    record Canary(List<Step> steps, Optional<Analysis> analysis) implements Progressive {

        public Canary {
            steps = List.copyOf(steps);
            Requirements requirements =
                    new Requirements().that(!steps.isEmpty(), "steps", "no step", "one at least, as {percent: 10}");
            for (int i = 1; i < steps.size(); i++) {
                requirements.that(
                        steps.get(i - 1).percent() < steps.get(i).percent(),
                        "steps[" + i + "].percent",
                        steps.get(i).percent() + " percent after "
                                + steps.get(i - 1).percent(),
                        "more at each step");
            }
            requirements.check();
        }

        /** A tenth for five minutes, then half of it for as long; nobody asks. */
        public static RolloutCanaryBuilder defaults() {
            Optional<Duration> pause = Optional.of(Duration.ofMinutes(5));
            return RolloutCanaryBuilder.builder().steps(List.of(new Step(10, pause), new Step(50, pause)));
        }

        @Override
        public int extra() {
            return 1;
        }
    }

    /**
     * One step of a {@link Canary}.
     *
     * @param percent of the pods that are of the new version; 1 to 99
     * @param pause how long it stays so; until somebody says go on when absent
     */
    @ModelRecord
    record Step(int percent, Optional<Duration> pause) {

        public Step {
            new Requirements()
                    .that(percent >= 1 && percent <= 99, "percent", percent + " percent", "1 to 99")
                    .that(
                            pause.map(each -> each.toSeconds() >= 1).orElse(true),
                            "pause",
                            "it is under a second",
                            "1s or more; nothing, to wait for somebody")
                    .check();
        }
    }

    /**
     * All pods of the new version start beside the old ones and answer at a Service of their own, {@code <name>-preview};
     * then all requests go over at once.
     *
     * @param after how long after they are ready; when somebody says so when absent
     * @param keep how long the old ones stay, for the way back
     * @param analysis goes before; absent where nobody asks
     */
    @ModelRecord
    record Preview(Optional<Duration> after, Duration keep, Optional<Analysis> analysis) implements Progressive {

        public Preview {
            new Requirements()
                    .that(
                            after.map(each -> each.toSeconds() >= 1).orElse(true),
                            "after",
                            "it is under a second",
                            "1s or more; nothing, to wait for somebody")
                    .that(keep.toSeconds() >= 30, "keep", "it is under 30 seconds", "30s or more")
                    .check();
        }

        /** When somebody says so; the old ones stay for ten minutes. */
        public static RolloutPreviewBuilder defaults() {
            return RolloutPreviewBuilder.builder().keep(Duration.ofMinutes(10));
        }

        /** All of them: {@link Workload} counts its pods twice. */
        @Override
        public int extra() {
            return 0;
        }
    }

    /** Which of two versions. */
    enum Colour {
        /** The first. */
        BLUE,
        /** The second. */
        GREEN;

        /** As overlays write it, and the end of its workload's name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In percent. */
    int ALL = 100;
}
