package io.tenantry.render.monitoring.rule;

import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.model.Workload;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How apps answer, by what they show themselves: rate, errors and latency of each, recorded under the same names whatever
 * the app calls its histogram. Where there is a mesh, {@link RequestRules} see the same from outside of the app.
 */
public final class AppRequestRules {

    /** Below this many requests a second a ratio says nothing. */
    private static final String WITH_TRAFFIC = " and namespace_app:requests:rate5m > 0.1";

    private AppRequestRules() {}

    /** The label {@code job} of all that {@code app} of a space shows: no job of the platform's own has a slash. */
    public static String job(SpaceNames space, String app) {
        return space.namespace() + "/" + app;
    }

    /** What is recorded of {@code apps}; absent when none shows its requests. */
    public static Optional<RuleGroup> group(SpaceNames space, Collection<Workload> apps) {
        List<Recording> recordings = new ArrayList<>();
        for (Workload app : apps) {
            app.metrics()
                    .flatMap(Workload.Metrics::requests)
                    .ifPresent(shown ->
                            recordings.addAll(recordings(job(space, app.name().value()), shown)));
        }
        return recordings.isEmpty()
                ? Optional.empty()
                : Optional.of(new RuleGroup("requests-of-" + space.namespace(), recordings, List.of()));
    }

    private static List<Recording> recordings(String job, Workload.RequestHistogram shown) {
        return List.of(
                Recording.of(
                        "namespace_app:requests:rate5m",
                        "sum by (namespace, app) (rate(%s{job=\"%s\"}[5m]))",
                        shown.answers(),
                        job),
                Recording.of(
                        "namespace_app:errors:rate5m",
                        "sum by (namespace, app) (rate(%s{job=\"%s\", %s=~\"5..\"}[5m]))",
                        shown.answers(),
                        job,
                        shown.status()),
                Recording.of(
                        "namespace_app_le:latency_seconds:rate5m",
                        "sum by (namespace, app, le) (rate(%s_bucket{job=\"%s\"}[5m]))",
                        shown.histogram(),
                        job));
    }

    /** What holds for all apps that show their requests. */
    static RuleGroup alerts() {
        return new RuleGroup(
                "apps",
                List.of(
                        Recording.of(
                                "namespace_app:errors:ratio5m",
                                """
                                (namespace_app:errors:rate5m or 0 * namespace_app:requests:rate5m)
                                  / (namespace_app:requests:rate5m > 0)"""),
                        Recording.of(
                                "namespace_app:latency_seconds:p50",
                                "histogram_quantile(0.5, namespace_app_le:latency_seconds:rate5m)"),
                        Recording.of(
                                "namespace_app:latency_seconds:p99",
                                "histogram_quantile(0.99, namespace_app_le:latency_seconds:rate5m)")),
                List.of(
                        errors(AlertSeverity.WARNING, "0.01", Duration.ofMinutes(10)),
                        errors(AlertSeverity.CRITICAL, "0.05", Duration.ofMinutes(5)),
                        latency(AlertSeverity.WARNING, "1"),
                        latency(AlertSeverity.CRITICAL, "5")));
    }

    private static Alert errors(AlertSeverity severity, String ratio, Duration lasting) {
        return new Alert(
                "AppErrorRateHigh",
                severity,
                Expression.of("namespace_app:errors:ratio5m > " + ratio + WITH_TRAFFIC),
                lasting,
                "{{ $labels.namespace }}/{{ $labels.app }} fails",
                "{{ $value | humanizePercentage }} of the answers of {{ $labels.app }} are 5xx.");
    }

    private static Alert latency(AlertSeverity severity, String seconds) {
        return new Alert(
                "AppLatencyHigh",
                severity,
                Expression.of("namespace_app:latency_seconds:p99 > " + seconds + WITH_TRAFFIC),
                Duration.ofMinutes(10),
                "{{ $labels.namespace }}/{{ $labels.app }} is slow",
                "One answer of {{ $labels.app }} in a hundred takes {{ $value | humanizeDuration }} or more.");
    }
}
