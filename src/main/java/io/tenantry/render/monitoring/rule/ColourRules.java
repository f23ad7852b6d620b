package io.tenantry.render.monitoring.rule;

import io.tenantry.kube.SpaceNames;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Rollout;
import io.tenantry.model.Route;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.monitoring.promql.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How requests are shared between the two colours of an app, and how each answers, as Traefik counts them: an app need not
 * show anything for that.
 *
 * @see <a href="https://doc.traefik.io/traefik/reference/install-configuration/observability/metrics/">Traefik's metrics</a>
 */
public final class ColourRules {

    private ColourRules() {}

    /** What is recorded of the apps of {@code space} of which both colours answer; absent when there is none. */
    public static Optional<RuleGroup> group(SpaceNames names, Space space) {
        List<Recording> recordings = new ArrayList<>();
        for (Workload app : space.apps().values()) {
            if (app.rollout() instanceof Rollout.Coloured coloured
                    && coloured.percent() > 0
                    && coloured.percent() < Rollout.ALL) {
                recordings.addAll(recordings(names, app, coloured));
            }
        }
        if (recordings.isEmpty()) {
            return Optional.empty();
        }
        recordings.add(Recording.of(
                "namespace_app_colour:requests:share5m",
                """
                namespace_app_colour:requests:rate5m{namespace="%s"}
                  / ignoring (colour) group_left ()
                  (sum without (colour) (namespace_app_colour:requests:rate5m{namespace="%s"}) > 0)""",
                names.namespace(),
                names.namespace()));
        return Optional.of(new RuleGroup("colours-of-" + names.namespace(), recordings, List.of()));
    }

    private static List<Recording> recordings(SpaceNames names, Workload app, Rollout.Coloured coloured) {
        Map<String, String> labels = Map.of(
                "namespace", names.namespace(),
                "app", coloured.of().value(),
                "colour", coloured.colour().key());
        String services = services(names, app);
        return List.of(
                new Recording(
                        "namespace_app_colour:requests:rate5m",
                        Expression.of("sum(rate(traefik_service_requests_total{service=~\"%s\"}[5m]))", services),
                        labels),
                new Recording(
                        "namespace_app_colour:errors:rate5m",
                        Expression.of(
                                "sum(rate(traefik_service_requests_total{service=~\"%s\", code=~\"5..\"}[5m]))",
                                services),
                        labels));
    }

    /** As Traefik calls them: namespace, Service and port. */
    private static String services(SpaceNames names, Workload app) {
        List<String> ports = app.routes().stream()
                .map(Route::port)
                .map(app.ports()::get)
                .distinct()
                .sorted()
                .map(PortNumber::toString)
                .toList();
        return names.namespace() + "-" + app.name() + "-(" + String.join("|", ports) + ")@kubernetescrd";
    }
}
