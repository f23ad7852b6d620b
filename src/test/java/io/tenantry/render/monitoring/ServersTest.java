package io.tenantry.render.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.Prometheus;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Monitoring;
import io.tenantry.model.MonitoringBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Receiver;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.model.Replicas;
import io.tenantry.model.Secrets;
import io.tenantry.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServersTest {

    private static final Environment SHOP = Fixtures.environment();
    private static final Secrets SEALED = new Secrets.SealedSecrets("https://example.com/certificate.pem");

    private final Golden golden = Golden.of(ServersTest.class);

    @Test
    void prometheus() {
        golden.matches("prometheus.yaml", prometheus(SHOP.monitoring().orElseThrow()));
    }

    @Test
    void alertmanagerThatTellsNobody() {
        golden.matches(
                "alertmanager.yaml",
                AlertmanagerServer.render(
                        SHOP.system(),
                        Flavour.KIND,
                        SHOP.secrets(),
                        SHOP.monitoring().orElseThrow()));
    }

    @Test
    void alertmanagerThatTellsByEachWayThereIs() {
        Monitoring monitoring = MonitoringBuilder.builder(SHOP.monitoring().orElseThrow())
                .receivers(Map.of(
                        Name.of("chat"),
                        new Receiver.Slack(
                                Name.of("chat"), AlertSeverity.WARNING, "#alerts", Optional.of(Fixtures.sealed())),
                        Name.of("pager"),
                        new Receiver.PagerDuty(
                                Name.of("pager"), AlertSeverity.CRITICAL, Optional.of(Fixtures.sealed())),
                        Name.of("tickets"),
                        new Receiver.Webhook(
                                Name.of("tickets"), AlertSeverity.WARNING, Optional.of(Fixtures.sealed()))))
                .build();

        golden.matches("receivers.yaml", AlertmanagerServer.render(SHOP.system(), Flavour.KIND, SEALED, monitoring));
    }

    @Test
    void grafana() {
        golden.matches(
                "grafana.yaml",
                GrafanaServer.render(
                        SHOP.system(),
                        Flavour.KIND,
                        SHOP.secrets(),
                        SHOP.monitoring().orElseThrow()));
    }

    @Test
    void aSingleReplicaHasNoDisruptionBudgetThatWouldKeepItsNodeFromBeingDrained() {
        Monitoring one = MonitoringBuilder.builder(SHOP.monitoring().orElseThrow())
                .replicas(new Replicas(1))
                .build();

        assertThat(Stream.concat(
                                prometheus(one).stream(),
                                AlertmanagerServer.render(SHOP.system(), Flavour.KIND, SHOP.secrets(), one).stream())
                        .filter(PodDisruptionBudget.class::isInstance))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50Gi, 40960MiB", "5Gi, 4096MiB", "1Gi, 819MiB"})
    void prometheusThrowsAwayBeforeItsDiskIsFull(String disk, String kept) {
        Monitoring monitoring = MonitoringBuilder.builder(SHOP.monitoring().orElseThrow())
                .volume(Volume.of(disk, "fast-ssd"))
                .build();

        assertThat(prometheus(monitoring))
                .filteredOn(Prometheus.class::isInstance)
                .singleElement()
                .extracting(object -> ((Prometheus) object).getSpec().getRetentionSize())
                .isEqualTo(kept);
    }

    private static List<HasMetadata> prometheus(Monitoring monitoring) {
        return PrometheusServer.render(
                SHOP.system(), SHOP.name(), Flavour.KIND, monitoring, List.of("ingress", "monitoring"));
    }
}
