package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.render.Dump;
import io.tenantry.render.monitoring.promql.Expression;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Dumps of databases that did not arrive: nobody else notices before somebody needs one. */
final class DumpRules {

    /** What a dump may take beyond its time, before it is missed: some are large. */
    private static final Duration GRACE = Duration.ofHours(2);

    /** When the last one arrived; of a CronJob that never sent any, since when it could have. */
    private static final String ARRIVED =
            "(kube_cronjob_status_last_successful_time{namespace=\"%1$s\", cronjob=\"%2$s\"}"
                    + " or kube_cronjob_created{namespace=\"%1$s\", cronjob=\"%2$s\"})";

    private DumpRules() {}

    static RuleGroup group(List<Dump> dumps) {
        List<Alert> alerts = new ArrayList<>();
        dumps.forEach(dump -> alerts.add(missing(dump)));
        dumps.forEach(dump -> alerts.add(failed(dump)));
        return new RuleGroup("dumps", List.of(), alerts);
    }

    private static Alert missing(Dump dump) {
        Duration longest = dump.backup().schedule().longestPause().orElseThrow().plus(GRACE);
        return new Alert(
                "DumpMissing",
                AlertSeverity.CRITICAL,
                Expression.of(
                        "time() - max by (tenant, namespace, cronjob) " + ARRIVED + " > %3$d",
                        dump.namespace(),
                        dump.cronJob(),
                        longest.toSeconds()),
                Duration.ofMinutes(10),
                "There is no new dump of {{ $labels.namespace }}/" + dump.cluster(),
                "The last one of {{ $labels.cronjob }} arrived {{ $value | humanizeDuration }} ago.");
    }

    private static Alert failed(Dump dump) {
        String failed =
                """
                kube_job_status_start_time{namespace="%1$s", job_name=~"%2$s-[0-9]+"}
                    and on (namespace, job_name) kube_job_failed{namespace="%1$s", condition="true"} == 1""";
        return new Alert(
                "DumpFailed",
                AlertSeverity.WARNING,
                Expression.of(
                        "max by (tenant, namespace) (\n  " + failed + ")\n  > max by (tenant, namespace) " + ARRIVED,
                        dump.namespace(),
                        dump.cronJob()),
                Duration.ofMinutes(5),
                "The last dump of {{ $labels.namespace }}/" + dump.cluster() + " failed",
                "It began at {{ $value | humanizeTimestamp }}, and none has arrived since.");
    }
}
