package io.tenantry.render.monitoring.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.MeshIdentity;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Mesh;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Postgres;
import io.tenantry.model.Workload;
import io.tenantry.render.Dump;
import io.tenantry.render.monitoring.MonitoringMetadata;
import io.tenantry.render.monitoring.promql.Exporter;
import io.tenantry.render.monitoring.promql.Exporters;
import java.util.ArrayList;
import java.util.List;

/** The rules that all tenants share, one object a concern. Their number does not grow with the tenants'. */
public final class AlertRules {

    private AlertRules() {}

    /** The rules of {@code environment}; none where nobody evaluates them. */
    public static List<HasMetadata> render(Environment environment) {
        return groups(environment).stream()
                .map(group -> (HasMetadata)
                        RuleObject.of(MonitoringMetadata.of(environment.whole(), group.name()), List.of(group)))
                .toList();
    }

    /** The groups, in the order a reader wants them. */
    static List<RuleGroup> groups(Environment environment) {
        return environment
                .monitoring()
                .map(monitoring -> groups(environment, monitoring))
                .orElse(List.of());
    }

    private static List<RuleGroup> groups(Environment environment, Monitoring monitoring) {
        List<RuleGroup> groups = new ArrayList<>();
        environment
                .mesh()
                .map(mesh -> MeshIdentity.of(
                        MonitoringNames.prometheus(), mesh.trustDomain().value()))
                .ifPresent(prometheus -> groups.add(new RequestRules(prometheus).group()));
        if (hasAppsThatShowRequests(environment)) {
            groups.add(AppRequestRules.alerts());
        }
        groups.add(SaturationRules.group());
        if (Exporters.of(environment).contains(Exporter.POSTGRES)) {
            groups.add(PostgresRules.group(environment.postgres().values()));
        }
        if (Postgres.anyBy(Postgres.CloudNativePg.class, environment.postgres())) {
            groups.add(CloudNativePgRules.group(environment.postgres().values()));
        }
        if (!environment.mariaDb().isEmpty()) {
            groups.add(MariaDbRules.group(environment.mariaDb().values()));
        }
        List<Dump> dumps = Dump.of(environment);
        if (!dumps.isEmpty()) {
            groups.add(DumpRules.group(dumps));
        }
        groups.add(StorageRules.group());
        groups.add(CertificateRules.group(environment.mesh().map(Mesh::issuerLifetime)));
        groups.add(MonitoringRules.group(
                Exporters.of(environment), monitoring.volume().size()));
        return List.copyOf(groups);
    }

    /** Whether any app shows what it answers. */
    public static boolean hasAppsThatShowRequests(Environment environment) {
        return environment.everySpace().stream()
                .flatMap(space -> space.apps().values().stream())
                .anyMatch(
                        app -> app.metrics().flatMap(Workload.Metrics::requests).isPresent());
    }
}
