package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.BackupNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Backup;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.BackupJob;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import java.util.List;

/** The dumps of a single server: all of its databases and roles, as SQL that makes them again. */
final class SingleServerBackup {

    private static final Resources RESOURCES = Resources.of("100m", "64Mi", "1", "256Mi");

    private SingleServerBackup() {}

    static List<HasMetadata> of(Name system, Secrets secrets, Postgres.Single cluster, Backup backup) {
        String name = BackupNames.of(cluster.name().value());
        return new BackupJob(
                        Metadata.of(Namespaces.POSTGRES, name, Labels.ofPlatform(system.value(), name, "backup")),
                        backup)
                .render(secrets, cluster.user(), dump(cluster));
    }

    /** As the superuser: nobody else reads every database and the roles' verifiers. */
    private static Container dump(Postgres.Single cluster) {
        String server = cluster.name().value();
        String superuser = SinglePostgresNames.superuserSecret(server);
        return new ContainerBuilder()
                .withName("dump")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand("/bin/sh", "-c", BackupJob.throughPipe("pg_dumpall --clean --if-exists --no-password"))
                .withEnv(
                        EnvVars.plain("PGHOST", SinglePostgresNames.service(server)),
                        EnvVars.plain("PGSSLMODE", "require"),
                        EnvVars.secret("PGUSER", superuser, "username"),
                        EnvVars.secret("PGPASSWORD", superuser, SecretNames.PASSWORD))
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(BackupJob.pipe())
                .build();
    }
}
