package io.tenantry.render.monitoring.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.MeshIdentity;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.model.Environment;
import io.tenantry.render.monitoring.MonitoringMetadata;
import io.tenantry.render.monitoring.promql.Exporters;
import java.util.List;

/** The rules that all tenants share, one object a concern. Their number does not grow with the tenants'. */
public final class AlertRules {

    private AlertRules() {}

    /** The rules of {@code environment}. */
    public static List<HasMetadata> render(Environment environment) {
        return groups(environment).stream()
                .map(group -> (HasMetadata)
                        RuleObject.of(MonitoringMetadata.of(environment.system(), group.name()), List.of(group)))
                .toList();
    }

    /** The groups, in the order a reader wants them. */
    static List<RuleGroup> groups(Environment environment) {
        String prometheus = MeshIdentity.of(
                MonitoringNames.prometheus(), environment.mesh().trustDomain().value());
        return List.of(
                new RequestRules(prometheus).group(),
                SaturationRules.group(),
                PostgresRules.group(environment.postgres().values()),
                MariaDbRules.group(environment.mariaDb().values()),
                StorageRules.group(),
                CertificateRules.group(environment.mesh().issuerLifetime()),
                MonitoringRules.group(
                        Exporters.of(environment),
                        environment.monitoring().volume().size()));
    }
}
