package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Prometheus, Alertmanager and Grafana.
 *
 * @param retention how long Prometheus keeps samples
 * @param replicas of Prometheus and of Alertmanager each
 * @param volume the disk of each Prometheus
 * @param resources of each Prometheus
 * @param scrapeInterval how often targets are asked
 * @param grafanaVolume Grafana's own disk
 * @param grafanaPassword the sealed password of Grafana's admin; absent where the environment's secrets are plain
 * @param nodePool which of the cluster's node pools they run on; any when absent
 * @param receivers who is told of alerts
 */
@ModelRecord
public record Monitoring(
        Duration retention,
        Replicas replicas,
        Volume volume,
        Resources resources,
        Duration scrapeInterval,
        Volume grafanaVolume,
        Optional<SealedValue> grafanaPassword,
        Optional<Name> nodePool,
        Map<Name, Receiver> receivers) {

    public Monitoring {
        receivers = Sorted.copyOf(receivers);
        new Requirements()
                .that(retention.toHours() >= 2, "retention", "it is under two hours", "2h or more")
                .that(scrapeInterval.toSeconds() >= 5, "scrapeInterval", "it is under 5 seconds", "5s or more")
                .check();
    }

    /** 30 days, two of each, asked every 30 s. */
    public static MonitoringBuilder defaults() {
        return MonitoringBuilder.builder()
                .retention(Duration.ofDays(30))
                .replicas(new Replicas(2))
                .resources(Resources.of("500m", "2Gi", "2", "4Gi"))
                .scrapeInterval(Duration.ofSeconds(30));
    }
}
