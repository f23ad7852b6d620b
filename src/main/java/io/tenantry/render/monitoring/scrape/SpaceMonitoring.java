package io.tenantry.render.monitoring.scrape;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.openshift.api.model.monitoring.v1.EndpointBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.RelabelConfig;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitorBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.Spaces;
import io.tenantry.render.monitoring.MonitoringMetadata;
import io.tenantry.render.monitoring.PrometheusAccess;
import io.tenantry.render.monitoring.PrometheusDuration;
import io.tenantry.render.monitoring.rule.AppRequestRules;
import io.tenantry.render.monitoring.rule.ColourRules;
import io.tenantry.render.monitoring.rule.RuleGroup;
import io.tenantry.render.monitoring.rule.RuleObject;
import io.tenantry.render.monitoring.rule.SpaceDatabaseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Has Prometheus ask the apps and proxies of a space. Whose these are is said here, and what an app says of itself
 * under the same labels is put aside as {@code exported_tenant}, {@code exported_namespace} and so on.
 */
public final class SpaceMonitoring {

    /**
     * Names that are no app's: recordings, and what Prometheus itself knows of targets and alerts. An app that showed them
     * could stand in for these.
     */
    private static final String RESERVED = ".*:.*|ALERTS.*|scrape_.*|up";

    /** Of one pod: what shows more is broken, or about to fill the disk of all tenants, and is not taken at all. */
    private static final long MOST_SAMPLES = 10_000;

    private static final long MOST_LABELS = 50;
    private static final long LONGEST_LABEL = 1024;
    private static final String LARGEST_ANSWER = "10MB";

    private final Environment environment;
    private final Name system;
    private final Space space;
    private final SpaceNames names;

    private SpaceMonitoring(Environment environment, Space space) {
        this.environment = environment;
        this.system = environment.whole();
        this.space = space;
        this.names = Spaces.names(space);
    }

    /** Renders what makes {@code space} visible; nothing where nobody looks. */
    public static List<HasMetadata> render(Environment environment, Space space) {
        return environment.monitoring().isPresent() ? new SpaceMonitoring(environment, space).objects() : List.of();
    }

    private List<HasMetadata> objects() {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(PrometheusAccess.of(system, names));
        space.apps().values().forEach(app -> app.metrics().ifPresent(metrics -> objects.add(app(app, metrics))));
        if (environment.mesh().isPresent()) {
            objects.add(proxies());
        }
        groups().forEach((name, group) ->
                objects.add(RuleObject.of(MonitoringMetadata.of(system, names, name), List.of(group))));
        return objects;
    }

    private Map<String, RuleGroup> groups() {
        Map<String, RuleGroup> groups = new TreeMap<>();
        SpaceDatabaseRules.group(names, space, environment.postgres())
                .ifPresent(group -> groups.put("databases", group));
        if (environment.ingress() instanceof Ingress.Traefik) {
            ColourRules.group(names, space).ifPresent(group -> groups.put("colours", group));
        }
        AppRequestRules.group(names, space.apps().values()).ifPresent(group -> groups.put("requests", group));
        return groups;
    }

    private ServiceMonitor app(Workload app, Workload.Metrics metrics) {
        String name = app.name().value();
        return new ServiceMonitorBuilder()
                .withMetadata(MonitoringMetadata.of(system, names, name))
                .withNewSpec()
                .withNewNamespaceSelector()
                .withMatchNames(names.namespace())
                .endNamespaceSelector()
                .withNewSelector()
                .addToMatchLabels(names.selector(name))
                .endSelector()
                .withSampleLimit(MOST_SAMPLES)
                .withLabelLimit(MOST_LABELS)
                .withLabelValueLengthLimit(LONGEST_LABEL)
                .withBodySizeLimit(LARGEST_ANSWER)
                .withEndpoints(new EndpointBuilder()
                        .withPort(metrics.port().value())
                        .withPath(metrics.path())
                        .withInterval(
                                metrics.interval().map(PrometheusDuration::of).orElse(null))
                        .withRelabelings(relabelings(name))
                        .withMetricRelabelings(Relabelings.dropMetrics(RESERVED))
                        .build())
                .endSpec()
                .build();
    }

    private List<RelabelConfig> relabelings(String app) {
        List<RelabelConfig> relabelings = new ArrayList<>(
                List.of(Relabelings.set(Monitors.JOB, AppRequestRules.job(names, app)), Relabelings.set("app", app)));
        names.tenant().ifPresent(id -> relabelings.add(Relabelings.set(Labels.TENANT, id)));
        return relabelings;
    }

    private HasMetadata proxies() {
        return ProxyMonitor.of(
                MonitoringMetadata.of(system, names, "proxies"),
                List.of(names.namespace()),
                names.tenant().stream()
                        .map(id -> Relabelings.set(Labels.TENANT, id))
                        .toArray(RelabelConfig[]::new));
    }
}
