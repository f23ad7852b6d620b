package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rollout asks of its workload: somebody who answers meanwhile, and figures where it looks at some. */
final class WorkloadRollout {

    private WorkloadRollout() {}

    static void check(
            Requirements requirements,
            Rollout rollout,
            Scaling scaling,
            Map<Name, PortNumber> ports,
            Optional<Workload.Metrics> metrics,
            Optional<Migration> migration,
            List<Route> routes) {
        int fewest = scaling.fewest();
        requirements.that(
                !(rollout instanceof Rollout.Rolling rolling)
                        || rolling.unavailable() <= 1
                        || rolling.unavailable() < fewest,
                "rollout",
                "all of the " + fewest + " pods may be missing at once",
                "a smaller 'unavailable', or recreate");
        requireWholeColours(requirements, rollout, migration, routes);
        requireFigures(requirements, rollout, ports, metrics);
    }

    private static void requireFigures(
            Requirements requirements,
            Rollout rollout,
            Map<Name, PortNumber> ports,
            Optional<Workload.Metrics> metrics) {
        if (rollout instanceof Rollout.Progressive progressive) {
            requirements
                    .that(
                            progressive.analysis().isEmpty()
                                    || metrics.flatMap(Workload.Metrics::requests)
                                            .isPresent(),
                            "rollout.analysis",
                            "it shows nothing of its requests",
                            "metrics: {requests: {}}, or no analysis")
                    .that(
                            !(rollout instanceof Rollout.Preview) || !ports.isEmpty(),
                            "rollout",
                            "requests are to go over from one version to the other, and it answers none",
                            "ports, or canary");
        }
    }

    private static void requireWholeColours(
            Requirements requirements, Rollout rollout, Optional<Migration> migration, List<Route> routes) {
        if (rollout instanceof Rollout.BlueGreen blueGreen) {
            requirements
                    .that(
                            migration.isEmpty(),
                            "migration",
                            "two versions have one schema, and none of them is the one to change it",
                            "an app of its own that migrates, or no migration")
                    .that(
                            blueGreen.trial() == 0 || !routes.isEmpty(),
                            "rollout.trial",
                            "no requests come from outside",
                            "routes, or no trial");
        }
    }
}
