package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.openshift.api.model.monitoring.v1.Prometheus;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Bytes;
import io.tenantry.model.Flavour;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.PodSecurity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Prometheus: asks everybody, keeps what they say, and evaluates the rules. It reads monitors and rules of its own
 * namespace alone, where no tenant writes; whom a figure belongs to is what these say, never what a target says.
 */
public final class PrometheusServer {

    private static final String VERSION = "3.5.0";
    private static final String IMAGE = "quay.io/prometheus/prometheus:v" + VERSION;
    private static final long USER = 1000;

    /** Of the disk, for blocks and the log ahead of them; the rest is for what compaction writes before it deletes. */
    private static final int KEPT_PERCENT = 80;

    private final Name system;
    private final Flavour flavour;
    private final Monitoring monitoring;

    private PrometheusServer(Name system, Flavour flavour, Monitoring monitoring) {
        this.system = system;
        this.flavour = flavour;
        this.monitoring = monitoring;
    }

    /**
     * Renders Prometheus, its Service, and what it may do in the cluster.
     *
     * @param environment a label of all alerts
     * @param flavour by what label nodes say which pool they are of
     * @param watched the platform's namespaces in which it asks somebody
     */
    public static List<HasMetadata> render(
            Name system, Name environment, Flavour flavour, Monitoring monitoring, Collection<String> watched) {
        PrometheusServer server = new PrometheusServer(system, flavour, monitoring);
        List<HasMetadata> objects = new ArrayList<>(PrometheusAccess.render(system, watched));
        objects.add(server.prometheus(environment));
        objects.add(
                Replicated.service(server.metadata(), MonitoringNames.prometheus(), MonitoringNames.prometheusPort()));
        Replicated.disruptionBudget(server.metadata(), MonitoringNames.prometheus(), monitoring.replicas())
                .ifPresent(objects::add);
        return objects;
    }

    private ObjectMeta metadata() {
        return MonitoringMetadata.of(system, MonitoringNames.PROMETHEUS);
    }

    private Prometheus prometheus(Name environment) {
        return new PrometheusBuilder()
                .withMetadata(metadata())
                .withNewSpec()
                .withVersion(VERSION)
                .withImage(IMAGE)
                .withReplicas(monitoring.replicas().count())
                .withRetention(PrometheusDuration.of(monitoring.retention()))
                .withRetentionSize(retentionSize(monitoring.volume().size()))
                .withWalCompression(true)
                .withStorage(Replicated.disk(monitoring.volume()))
                .withResources(ContainerResources.of(monitoring.resources()))
                .withScrapeInterval(PrometheusDuration.of(monitoring.scrapeInterval()))
                .withEvaluationInterval(PrometheusDuration.of(monitoring.scrapeInterval()))
                .withExternalLabels(Map.of("system", system.value(), "environment", environment.value()))
                .withNodeSelector(Replicated.nodes(flavour, monitoring))
                .withServiceAccountName(MonitoringNames.PROMETHEUS)
                .withAutomountServiceAccountToken(true)
                .withEnableServiceLinks(false)
                .withSecurityContext(PodSecurity.restricted(USER))
                .addNewTopologySpreadConstraint()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                .withMatchLabels(MonitoringNames.prometheus().selector())
                .endLabelSelector()
                .endTopologySpreadConstraint()
                .withPortName(MonitoringNames.prometheusPort().name())
                .withServiceDiscoveryRole("EndpointSlice")
                .withServiceMonitorNamespaceSelector(ownNamespace())
                .withServiceMonitorSelector(ours())
                .withPodMonitorNamespaceSelector(ownNamespace())
                .withPodMonitorSelector(ours())
                .withScrapeConfigNamespaceSelector(ownNamespace())
                .withScrapeConfigSelector(ours())
                .withRuleNamespaceSelector(ownNamespace())
                .withRuleSelector(ours())
                .withScrapeClasses(ScrapeClasses.all())
                .withOverrideHonorLabels(true)
                .withOverrideHonorTimestamps(true)
                .withNewArbitraryFSAccessThroughSMs(true)
                .withEnableAdminAPI(false)
                .withNewAlerting()
                .addNewAlertmanager()
                .withNamespace(Namespaces.MONITORING)
                .withName(MonitoringNames.ALERTMANAGER)
                .withPort(new IntOrString(MonitoringNames.alertmanagerPort().name()))
                .withApiVersion("v2")
                .endAlertmanager()
                .endAlerting()
                .endSpec()
                .build();
    }

    /** Prometheus knows the binary units, and reads its own as binary too. */
    private static String retentionSize(Bytes disk) {
        return disk.count() / (1 << 20) * KEPT_PERCENT / 100 + "MiB";
    }

    /** The label is the API server's own: nobody gives it to another namespace. */
    private static LabelSelector ownNamespace() {
        return new LabelSelectorBuilder()
                .addToMatchLabels(Labels.NAMESPACE_NAME, Namespaces.MONITORING)
                .build();
    }

    /** The charts of operators bring monitors and rules too: those are not meant. */
    private LabelSelector ours() {
        return new LabelSelectorBuilder()
                .addToMatchLabels(Labels.MANAGED_BY, Labels.TENANTRY)
                .addToMatchLabels(Labels.PART_OF, system.value())
                .build();
    }
}
