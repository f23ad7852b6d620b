package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.cnpg.ObjectStore;
import io.tenantry.imports.cnpg.ObjectStoreSpec;
import io.tenantry.imports.cnpg.ScheduledBackup;
import io.tenantry.imports.cnpg.ScheduledBackupSpec;
import io.tenantry.imports.cnpg.objectstorespec.Configuration;
import io.tenantry.imports.cnpg.objectstorespec.InstanceSidecarConfiguration;
import io.tenantry.imports.cnpg.objectstorespec.configuration.Data;
import io.tenantry.imports.cnpg.objectstorespec.configuration.S3Credentials;
import io.tenantry.imports.cnpg.objectstorespec.configuration.Wal;
import io.tenantry.imports.cnpg.objectstorespec.configuration.s3credentials.AccessKeyId;
import io.tenantry.imports.cnpg.objectstorespec.configuration.s3credentials.Region;
import io.tenantry.imports.cnpg.objectstorespec.configuration.s3credentials.SecretAccessKey;
import io.tenantry.imports.cnpg.objectstorespec.instancesidecarconfiguration.Env;
import io.tenantry.imports.cnpg.scheduledbackupspec.Cluster;
import io.tenantry.imports.cnpg.scheduledbackupspec.PluginConfiguration;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.BackupNames;
import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Backup;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import java.util.List;
import java.util.Map;

/**
 * Backups of a cluster of CloudNativePG's: the object store that its write-ahead log goes to all the time, and a whole copy
 * from time to time.
 *
 * @see <a href="https://cloudnative-pg.io/plugin-barman-cloud/docs/usage/">the Barman Cloud plugin</a>
 */
final class CloudNativePgBackup {

    /** The sidecar that sends: a copy is compressed as it goes. */
    private static final Resources SENDER = Resources.of("50m", "128Mi", "1", "512Mi");

    private CloudNativePgBackup() {}

    /** The object store, and the Secret with its key. */
    static List<HasMetadata> store(Name system, Secrets secrets, Name cluster, Backup backup) {
        String name = BackupNames.of(cluster.value());
        Map<String, String> labels = labels(system, name);
        HasMetadata key = SecretObjects.render(
                secrets,
                Metadata.of(Namespaces.POSTGRES, name, labels),
                Map.of(
                        SecretNames.ACCESS_KEY_ID, backup.accessKeyId(),
                        SecretNames.SECRET_ACCESS_KEY, backup.secretAccessKey()),
                backup.region()
                        .map(region -> Map.of(SecretNames.REGION, region))
                        .orElse(Map.of()));
        ObjectStore store = new ObjectStore()
                .withMetadata(Metadata.of(Namespaces.POSTGRES, name, labels))
                .withSpec(new ObjectStoreSpec()
                        .withRetentionPolicy(backup.days() + "d")
                        .withConfiguration(configuration(name, backup))
                        .withInstanceSidecarConfiguration(sidecar(backup)));
        store.getMetadata().setAnnotations(ArgoCd.keep());
        return List.of(key, store);
    }

    /**
     * Stores that only speak as Amazon's does refuse the checksums that its library sends unasked since January 2025.
     *
     * @see <a href="https://github.com/EnterpriseDB/barman/issues/1086">how barman's users met it</a>
     */
    private static InstanceSidecarConfiguration sidecar(Backup backup) {
        InstanceSidecarConfiguration sidecar =
                new InstanceSidecarConfiguration().withResources(ContainerResources.of(SENDER));
        if (backup.endpoint().isPresent()) {
            sidecar.setEnv(List.of(
                    new Env().withName("AWS_REQUEST_CHECKSUM_CALCULATION").withValue("when_required"),
                    new Env().withName("AWS_RESPONSE_CHECKSUM_VALIDATION").withValue("when_required")));
        }
        return sidecar;
    }

    private static Configuration configuration(String secret, Backup backup) {
        Configuration configuration = new Configuration()
                .withDestinationPath("s3://" + backup.bucket() + "/" + backup.folder())
                .withS3Credentials(credentials(secret, backup))
                .withWal(new Wal().withCompression(Wal.Compression.GZIP))
                .withData(new Data().withCompression(Data.Compression.GZIP));
        backup.endpoint().ifPresent(host -> configuration.setEndpointURL("https://" + host));
        return configuration;
    }

    /** The operator reads the region from a Secret too. */
    private static S3Credentials credentials(String secret, Backup backup) {
        S3Credentials credentials = new S3Credentials()
                .withAccessKeyId(new AccessKeyId().withName(secret).withKey(SecretNames.ACCESS_KEY_ID))
                .withSecretAccessKey(new SecretAccessKey().withName(secret).withKey(SecretNames.SECRET_ACCESS_KEY));
        if (backup.region().isPresent()) {
            credentials.setRegion(new Region().withName(secret).withKey(SecretNames.REGION));
        }
        return credentials;
    }

    /** The first at once; then as the overlay says, with the seconds that the operator wants before cron's five fields. */
    static ScheduledBackup schedule(Name system, Name cluster, Backup backup) {
        String name = BackupNames.of(cluster.value());
        return new ScheduledBackup()
                .withMetadata(Metadata.of(Namespaces.POSTGRES, name, labels(system, name)))
                .withSpec(new ScheduledBackupSpec()
                        .withCluster(new Cluster().withName(cluster.value()))
                        .withSchedule("0 " + backup.schedule())
                        .withImmediate(true)
                        .withBackupOwnerReference(ScheduledBackupSpec.BackupOwnerReference.SELF)
                        .withTarget(ScheduledBackupSpec.Target.PREFERSTANDBY)
                        .withMethod(ScheduledBackupSpec.Method.PLUGIN)
                        .withPluginConfiguration(new PluginConfiguration().withName(CloudNativePgNames.BARMAN_CLOUD)));
    }

    private static Map<String, String> labels(Name system, String name) {
        return Labels.ofPlatform(system.value(), name, "backup");
    }
}
