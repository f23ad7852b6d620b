package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The MariaDB clusters of an environment, whoever runs them, after the scripts that all of them share. */
public final class MariaDbClusters {

    private MariaDbClusters() {}

    /**
     * Renders {@code clusters}; nothing where none is.
     *
     * @param system the platform
     * @param secrets how the environment keeps secrets
     */
    public static List<HasMetadata> render(Name system, Secrets secrets, Collection<MariaDb> clusters) {
        List<HasMetadata> objects = new ArrayList<>();
        if (clusters.stream().anyMatch(MariaDb.Galera.class::isInstance)) {
            objects.add(ServerScripts.GALERA.render(system));
        }
        if (clusters.stream().anyMatch(MariaDb.Single.class::isInstance)) {
            objects.add(ServerScripts.SINGLE.render(system));
        }
        if (!clusters.isEmpty()) {
            objects.add(ProvisioningScripts.render(system));
        }
        for (MariaDb cluster : clusters) {
            objects.addAll(
                    cluster instanceof MariaDb.Galera galera
                            ? GaleraCluster.render(system, secrets, galera)
                            : SingleServer.render(system, secrets, (MariaDb.Single) cluster));
            cluster.backup().ifPresent(backup -> objects.addAll(ClusterBackup.of(system, secrets, cluster, backup)));
        }
        return objects;
    }
}
