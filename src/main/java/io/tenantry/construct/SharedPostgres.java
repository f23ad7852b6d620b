package io.tenantry.construct;

import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import software.constructs.Construct;

/** A PostgreSQL cluster of the platform, in which tenants have databases. */
public final class SharedPostgres extends Construct {

    private final Name name;

    /** Adds {@code server} to {@code platform}. */
    public SharedPostgres(Platform platform, Postgres server) {
        super(platform, "postgres:" + server.name());
        this.name = server.name();
        platform.add(server);
    }

    /** What databases call it. */
    public Name name() {
        return name;
    }
}
