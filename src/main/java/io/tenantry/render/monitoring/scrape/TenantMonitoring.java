package io.tenantry.render.monitoring.scrape;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.openshift.api.model.monitoring.v1.EndpointBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitorBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Tenant;
import io.tenantry.model.Workload;
import io.tenantry.render.monitoring.MonitoringMetadata;
import io.tenantry.render.monitoring.PrometheusAccess;
import io.tenantry.render.monitoring.rule.RuleObject;
import io.tenantry.render.monitoring.rule.TenantDatabaseRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Has Prometheus ask a tenant's apps and proxies. That these are the tenant's is said here, and what an app says of itself
 * under the same labels is put aside as {@code exported_tenant}, {@code exported_namespace} and so on.
 */
public final class TenantMonitoring {

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

    private final Name system;
    private final Tenant tenant;
    private final String namespace;

    private TenantMonitoring(Name system, Tenant tenant) {
        this.system = system;
        this.tenant = tenant;
        this.namespace = Namespaces.ofTenant(tenant.id().value());
    }

    /**
     * Renders what makes {@code tenant} visible.
     *
     * @param postgres the clusters that tenants share: how many connections each of their databases gets
     */
    public static List<HasMetadata> render(Name system, Tenant tenant, Map<Name, Postgres> postgres) {
        TenantMonitoring monitoring = new TenantMonitoring(system, tenant);
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(PrometheusAccess.ofTenant(system, tenant.id()));
        tenant.apps().values().forEach(app -> app.metrics()
                .ifPresent(metrics -> objects.add(monitoring.app(app, metrics))));
        objects.add(monitoring.proxies());
        TenantDatabaseRules.group(tenant, postgres)
                .ifPresent(group -> objects.add(
                        RuleObject.of(MonitoringMetadata.ofTenant(system, tenant.id(), "databases"), List.of(group))));
        return objects;
    }

    private ServiceMonitor app(Workload app, Workload.Metrics metrics) {
        String id = tenant.id().value();
        String name = app.name().value();
        return new ServiceMonitorBuilder()
                .withMetadata(MonitoringMetadata.ofTenant(system, tenant.id(), name))
                .withNewSpec()
                .withNewNamespaceSelector()
                .withMatchNames(namespace)
                .endNamespaceSelector()
                .withNewSelector()
                .addToMatchLabels(Labels.selector(id, name))
                .endSelector()
                .withSampleLimit(MOST_SAMPLES)
                .withLabelLimit(MOST_LABELS)
                .withLabelValueLengthLimit(LONGEST_LABEL)
                .withBodySizeLimit(LARGEST_ANSWER)
                .withEndpoints(new EndpointBuilder()
                        .withPort(metrics.port().value())
                        .withPath(metrics.path())
                        .withRelabelings(
                                Relabelings.set(Monitors.JOB, namespace + "/" + name),
                                Relabelings.set("app", name),
                                Relabelings.set(Labels.TENANT, id))
                        .withMetricRelabelings(Relabelings.dropMetrics(RESERVED))
                        .build())
                .endSpec()
                .build();
    }

    private HasMetadata proxies() {
        return ProxyMonitor.of(
                MonitoringMetadata.ofTenant(system, tenant.id(), "proxies"),
                List.of(namespace),
                Relabelings.set(Labels.TENANT, tenant.id().value()));
    }
}
