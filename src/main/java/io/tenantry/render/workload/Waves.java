package io.tenantry.render.workload;

/** The order within a tenant's workloads: what a migration reads, the migration, then everything else in wave 0. */
final class Waves {

    static final int SETTINGS = -2;
    static final int MIGRATION = -1;

    private Waves() {}
}
