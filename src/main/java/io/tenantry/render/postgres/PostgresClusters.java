package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.model.Cluster;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The PostgreSQL clusters of a platform, each as its engine wants it, after what provisioning runs in all of them. */
public final class PostgresClusters {

    private PostgresClusters() {}

    /**
     * Renders {@code clusters} of {@code system}; nothing where none is.
     *
     * @param home the cluster of nodes that they run on
     * @param secrets how the environment keeps secrets
     */
    public static List<HasMetadata> render(Name system, Cluster home, Secrets secrets, Collection<Postgres> clusters) {
        if (clusters.isEmpty()) {
            return List.of();
        }
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(ProvisioningScripts.render(system));
        for (Postgres cluster : clusters) {
            objects.addAll(of(system, home, secrets, cluster));
        }
        return objects;
    }

    private static List<HasMetadata> of(Name system, Cluster home, Secrets secrets, Postgres cluster) {
        if (cluster instanceof Postgres.CloudNativePg cloudNativePg) {
            return CloudNativePgCluster.render(system, home, secrets, cloudNativePg);
        }
        return cluster instanceof Postgres.Single single
                ? SingleServer.render(system, home.flavour(), secrets, single)
                : ZalandoCluster.render(system, (Postgres.Zalando) cluster);
    }
}
