package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.BackupNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Backup;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.BackupJob;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.Texts;
import java.util.List;

/** The dumps of a cluster, from whichever of its servers takes queries: all databases of spaces, as SQL that makes them again. */
final class ClusterBackup {

    private static final Resources RESOURCES = Resources.of("100m", "64Mi", "1", "256Mi");

    private ClusterBackup() {}

    static List<HasMetadata> of(Name system, Secrets secrets, MariaDb cluster, Backup backup) {
        String name = BackupNames.of(cluster.name().value());
        return new BackupJob(
                        Metadata.of(Namespaces.MARIADB, name, Labels.ofPlatform(system.value(), name, "backup")),
                        backup)
                .with(Texts.beside(ClusterBackup.class, "dump.sh", "root-options.sh"))
                .render(secrets, ServerContainer.USER, dump(cluster));
    }

    private static Container dump(MariaDb cluster) {
        String server = cluster.name().value();
        return new ContainerBuilder()
                .withName("dump")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand("/bin/sh", "-c", BackupJob.throughPipe("bash " + BackupJob.SCRIPTS_FOLDER + "/dump.sh"))
                .withEnv(
                        EnvVars.plain("HOST", MariaDbNames.host(server)),
                        EnvVars.password("PASSWORD_ROOT", MariaDbNames.rootSecret(server)))
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(BackupJob.pipe(), BackupJob.scripts())
                .build();
    }
}
