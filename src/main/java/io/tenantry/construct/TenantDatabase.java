package io.tenantry.construct;

import io.tenantry.model.Database;
import io.tenantry.model.Name;
import software.constructs.Construct;

/** A tenant's database in a cluster that tenants share. */
public final class TenantDatabase extends Construct {

    private final Name name;
    private final TenantSpace tenant;

    /** Adds {@code database} to {@code tenant}. */
    public TenantDatabase(TenantSpace tenant, Database database) {
        super(tenant, "database:" + database.name());
        this.name = database.name();
        this.tenant = tenant;
        tenant.add(database);
    }

    /** A database {@code name} in {@code server}, named as {@link Database.InPostgres#defaults()} says. */
    public TenantDatabase(TenantSpace tenant, Name name, SharedPostgres server) {
        this(
                tenant,
                Database.InPostgres.defaults()
                        .name(name)
                        .postgres(server.name())
                        .build());
    }

    /** A database {@code name} in {@code server}, named and limited as {@link Database.InMariaDb#defaults()} says. */
    public TenantDatabase(TenantSpace tenant, Name name, SharedMariaDb server) {
        this(
                tenant,
                Database.InMariaDb.defaults().name(name).mariaDb(server.name()).build());
    }

    /** What the tenant calls it. */
    public Name name() {
        return name;
    }

    /** Whose it is. */
    TenantSpace tenant() {
        return tenant;
    }
}
