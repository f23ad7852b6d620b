package io.tenantry.construct;

import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import software.constructs.Construct;

/** A MariaDB cluster of the platform, in which tenants have databases. */
public final class SharedMariaDb extends Construct {

    private final Name name;

    /** Adds {@code server} to {@code platform}. */
    public SharedMariaDb(Platform platform, MariaDb server) {
        super(platform, "mariadb:" + server.name());
        this.name = server.name();
        platform.add(server);
    }

    /** What databases call it. */
    public Name name() {
        return name;
    }
}
