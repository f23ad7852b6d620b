package io.tenantry.construct;

import io.tenantry.model.Database;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.TenantId;
import io.tenantry.model.Workload;
import io.tenantry.render.SpaceParts;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.cdk8s.ApiObject;
import software.constructs.Construct;

/** A tenant: its namespace, guard rails, databases and workloads. */
public final class TenantSpace extends Construct {

    private final Definition definition;
    private final UnaryOperator<Tenant> accept;
    private Tenant tenant;

    /** A tenant of a platform in the same App. */
    public TenantSpace(Construct scope, String id, Platform platform, Tenant tenant) {
        this(scope, id, platform::environment, tenant, changed -> {
            platform.replace(changed);
            return changed;
        });
        platform.add(tenant);
    }

    /** A tenant, all of it said, of an environment whose platform is in another App. */
    public TenantSpace(Construct scope, String id, Environment environment, Tenant tenant) {
        this(scope, id, () -> environment, tenant, changed -> environment
                .with(changed)
                .tenants()
                .get(changed.id()));
    }

    /** A tenant that takes no more databases and workloads: all of it is in {@code blueprint}. */
    TenantSpace(Construct scope, String id, Tenant tenant, Blueprint blueprint) {
        super(scope, id);
        this.tenant = tenant;
        this.accept = UnaryOperator.identity();
        this.definition = Definition.of(this, blueprint);
    }

    private TenantSpace(
            Construct scope,
            String id,
            Supplier<Environment> environment,
            Tenant tenant,
            UnaryOperator<Tenant> accept) {
        super(scope, id);
        this.tenant = tenant;
        this.accept = accept;
        this.definition = Definition.of(this, () -> SpaceParts.of(environment.get(), this.tenant));
    }

    /** What the tenant is called everywhere. */
    public TenantId id() {
        return tenant.id();
    }

    /** The tenant with everything added so far. */
    public Tenant tenant() {
        return tenant;
    }

    /**
     * One of the tenant's objects, to be patched: everything is defined now, nothing can be added any more.
     *
     * @param part the part that holds it, as {@code workloads/api}
     * @param id kind, group, namespace and name, as {@code Deployment.apps:tenant-acme:api}
     * @throws IllegalArgumentException if there is none, naming those that are
     */
    public ApiObject object(String part, String id) {
        return definition.object(part, id);
    }

    void add(Database database) {
        Map<Name, Database> more = new TreeMap<>(tenant.databases());
        if (more.put(database.name(), database) != null) {
            throw new IllegalArgumentException(
                    "tenant '" + id() + "' has a database '" + database.name() + "' already");
        }
        change(TenantBuilder.builder(tenant).databases(more).build());
    }

    void add(Workload workload) {
        if (tenant.apps().containsKey(workload.name())) {
            throw new IllegalArgumentException("tenant '" + id() + "' has an app '" + workload.name() + "' already");
        }
        change(tenant.with(workload));
    }

    void replace(Workload workload) {
        change(tenant.with(workload));
    }

    private void change(Tenant changed) {
        definition.requireOpen();
        tenant = accept.apply(changed);
    }
}
