package io.tenantry.construct;

import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import java.util.Map;
import java.util.TreeMap;
import org.cdk8s.Chart;
import org.cdk8s.ChartProps;
import software.constructs.Construct;

/** A chart with one tenant of an environment, and nothing else; its namespace is the tenant's. */
public final class TenantChart extends Chart {

    /** {@code tenant} of {@code environment}, below the id {@code tenant}. */
    public TenantChart(Construct scope, Environment environment, Tenant tenant) {
        this(scope, environment, tenant, Blueprint.ofTenant(environment, tenant));
    }

    /**
     * {@code tenant} of {@code environment}, rendered before.
     *
     * @param blueprint of this tenant in this environment
     */
    public TenantChart(Construct scope, Environment environment, Tenant tenant, Blueprint blueprint) {
        super(
                scope,
                tenant.id().value(),
                ChartProps.builder()
                        .namespace(Namespaces.ofTenant(tenant.id().value()))
                        .labels(labels(environment, tenant))
                        .build());
        new TenantSpace(this, "tenant", tenant, blueprint);
    }

    private static Map<String, String> labels(Environment environment, Tenant tenant) {
        Map<String, String> labels = new TreeMap<>(ChartLabels.of(environment));
        labels.put(Labels.TENANT, tenant.id().value());
        return labels;
    }
}
