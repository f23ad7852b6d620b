package io.tenantry.render;

import io.tenantry.kube.BackupNames;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Backup;
import io.tenantry.model.Environment;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import java.util.ArrayList;
import java.util.List;

/**
 * Dumps of a database cluster that a CronJob of ours sends to an object store. CloudNativePG's backups are the operator's,
 * and none of these.
 *
 * @param namespace where the cluster and the CronJob are
 * @param cluster what the environment calls it
 * @param backup where they go, and when
 */
public record Dump(String namespace, Name cluster, Backup backup) {

    /** Those of {@code environment}. */
    public static List<Dump> of(Environment environment) {
        List<Dump> dumps = new ArrayList<>();
        for (MariaDb cluster : environment.mariaDb().values()) {
            cluster.backup().ifPresent(it -> dumps.add(new Dump(Namespaces.MARIADB, cluster.name(), it)));
        }
        for (Postgres cluster : environment.postgres().values()) {
            if (cluster instanceof Postgres.Single) {
                cluster.backup().ifPresent(it -> dumps.add(new Dump(Namespaces.POSTGRES, cluster.name(), it)));
            }
        }
        return List.copyOf(dumps);
    }

    /** The CronJob. */
    public String cronJob() {
        return BackupNames.of(cluster.value());
    }

    /** The pods that make them. */
    public Endpoint pods() {
        return BackupNames.dumps(namespace, cluster.value());
    }
}
