package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.TreeMap;

/** What stands beside each other in a space: of a workload in two colours, two. */
final class Colours {

    private Colours() {}

    /** {@code apps} as they run, by name. */
    static Map<Name, Workload> of(Map<Name, Workload> apps) {
        Requirements requirements = new Requirements();
        Map<Name, Workload> running = new TreeMap<>();
        apps.forEach((name, app) -> {
            if (app.rollout() instanceof Rollout.BlueGreen rollout) {
                for (Rollout.Colour colour : Rollout.Colour.values()) {
                    Workload version = version(app, rollout, colour);
                    requirements.that(
                            !apps.containsKey(version.name()),
                            "apps." + name + ".rollout",
                            "its " + colour.key() + " one is called '" + version.name() + "', as another app is",
                            "another name for that app");
                    running.put(version.name(), version);
                }
            } else {
                running.put(name, app);
            }
        });
        requirements.check();
        requirePairs(running);
        return Sorted.copyOf(running);
    }

    private static Workload version(Workload app, Rollout.BlueGreen rollout, Rollout.Colour colour) {
        return WorkloadBuilder.builder(app)
                .name(name(app.name(), colour))
                .image(rollout.image(colour).orElse(app.image()))
                .rollout(new Rollout.Coloured(app.name(), colour, rollout.percent(colour)))
                .build();
    }

    private static Name name(Name app, Rollout.Colour colour) {
        return Name.of(app + "-" + colour.key());
    }

    /** A colour comes of a workload in two, and is written by nobody. */
    private static void requirePairs(Map<Name, Workload> running) {
        Requirements requirements = new Requirements();
        running.forEach((name, app) -> {
            if (app.rollout() instanceof Rollout.Coloured own) {
                Rollout.Colour other = own.colour() == Rollout.Colour.BLUE ? Rollout.Colour.GREEN : Rollout.Colour.BLUE;
                Workload pair = running.get(name(own.of(), other));
                requirements.that(
                        name.equals(name(own.of(), own.colour()))
                                && pair != null
                                && pair.rollout() instanceof Rollout.Coloured its
                                && its.of().equals(own.of())
                                && its.percent() + own.percent() == Rollout.ALL,
                        "apps." + name + ".rollout",
                        "one colour without the other",
                        "blueGreen, which makes both");
            }
        });
        requirements.check();
    }
}
