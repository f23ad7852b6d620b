package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.SpaceId;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Job that gives a space its database: made where it is missing, brought to what is declared where it is there,
 * never dropped. It runs at each sync, and one that finds nothing to do does nothing.
 */
public final class SpaceDatabase {

    private SpaceDatabase() {}

    /**
     * Renders the Job, its ServiceAccount and what it reads.
     *
     * @param system the platform
     * @param space whose database it is
     * @param database which
     * @param cluster the one that holds it
     * @param levels of access that the space's workloads declare: each has a role that logs in, others have none
     */
    public static List<HasMetadata> render(
            Name system, SpaceId space, Database.InPostgres database, Postgres cluster, Set<Access> levels) {
        String name = ProvisioningNames.job(space.value(), database.name().value());
        Map<String, String> labels = Spaces.names(space).labels(system.value(), name, "provisioning");
        int connections = cluster.connectionsToDatabase();
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(files(name, labels, ProvisioningSql.files(space, database, levels, connections)));
        objects.addAll(job(name, labels, space, database, PostgresAddresses.of(cluster), levels)
                .running("tenant.sh"));
        if (!database.extensions().isEmpty()) {
            objects.add(DatabaseExtensions.render(name, labels, space, database));
        }
        return objects;
    }

    /** Argo CD compares no Jobs of a sync: a change has to show here for the Job to run. */
    private static ConfigMap files(String name, Map<String, String> labels, Map<String, String> files) {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(Namespaces.POSTGRES, name, labels))
                .editMetadata()
                .addToAnnotations(ProvisioningScripts.DIGEST_ANNOTATION, ProvisioningScripts.digest())
                .endMetadata()
                .withData(files)
                .build();
    }

    private static PsqlJob job(
            String name,
            Map<String, String> labels,
            SpaceId space,
            Database.InPostgres database,
            PostgresAddress address,
            Set<Access> levels) {
        PsqlJob job = new PsqlJob(name, labels, address)
                .with("TENANT_DATABASE", database.databaseOf(space))
                .withFiles("tenant", name);
        for (Access access : new TreeSet<>(levels)) {
            String secret = SecretNames.roleInServer(
                    Spaces.names(space), database.name().value(), access.key());
            job.withSecret("PASSWORD_" + access.name(), secret, SecretNames.PASSWORD);
        }
        return job;
    }
}
