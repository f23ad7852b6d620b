package io.tenantry.render;

import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import java.util.Map;

/** Where the model's PostgreSQL clusters are found, each as its engine has it. */
public final class PostgresAddresses {

    private final Map<Name, Postgres> clusters;

    /** Those of {@code clusters}, by name. */
    public PostgresAddresses(Map<Name, Postgres> clusters) {
        this.clusters = Map.copyOf(clusters);
    }

    /** The address of the cluster called {@code name}, which has to be there. */
    public PostgresAddress of(Name name) {
        return of(clusters.get(name));
    }

    /** The address of {@code cluster}. */
    public static PostgresAddress of(Postgres cluster) {
        String name = cluster.name().value();
        if (cluster instanceof Postgres.CloudNativePg cloudNativePg) {
            return cloudNativePg.pooler().isPresent()
                    ? CloudNativePgNames.pooled(name)
                    : CloudNativePgNames.direct(name);
        }
        return cluster instanceof Postgres.Single ? SinglePostgresNames.address(name) : ZalandoNames.address(name);
    }
}
