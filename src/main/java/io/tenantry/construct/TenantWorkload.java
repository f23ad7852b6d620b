package io.tenantry.construct;

import io.tenantry.model.Access;
import io.tenantry.model.Connection;
import io.tenantry.model.Name;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import java.util.ArrayList;
import java.util.List;
import software.constructs.Construct;

/** A program of a tenant; what it may reach is what it is connected to. */
public final class TenantWorkload extends Construct {

    private final Name name;
    private final TenantSpace tenant;

    /** Adds {@code workload} to {@code tenant}. */
    public TenantWorkload(TenantSpace tenant, Workload workload) {
        super(tenant, "app:" + workload.name());
        this.name = workload.name();
        this.tenant = tenant;
        tenant.add(workload);
    }

    /** What the tenant calls it. */
    public Name name() {
        return name;
    }

    /**
     * Lets this workload use a database of its tenant.
     *
     * @throws IllegalArgumentException if the database is another tenant's
     */
    public TenantWorkload connect(TenantDatabase database, Access access) {
        requireSameTenant(database.tenant(), "database '" + database.name() + "'");
        return connect(Connection.ToDatabase.defaults()
                .database(database.name())
                .access(access)
                .build());
    }

    /**
     * Lets this workload call another of its tenant, at its port {@code http}.
     *
     * @throws IllegalArgumentException if the other is another tenant's
     */
    public TenantWorkload connect(TenantWorkload other) {
        requireSameTenant(other.tenant, "app '" + other.name + "'");
        return connect(Connection.ToWorkload.defaults().workload(other.name).build());
    }

    /** Lets this workload reach what {@code connection} names. */
    public TenantWorkload connect(Connection connection) {
        Workload present = tenant.tenant().apps().get(name);
        List<Connection> more = new ArrayList<>(present.connections());
        more.add(connection);
        tenant.replace(WorkloadBuilder.builder(present).connections(more).build());
        return this;
    }

    private void requireSameTenant(TenantSpace other, String what) {
        if (other != tenant) {
            throw new IllegalArgumentException("app '" + name + "' of tenant '" + tenant.id() + "' cannot reach " + what
                    + " of tenant '" + other.id() + "'");
        }
    }
}
