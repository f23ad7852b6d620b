package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ProvisioningNames;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.SpaceId;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.RestrictedPod;
import io.tenantry.render.block.SyncJob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Job that gives a space its database: made where it is missing, brought to what is declared where it is there,
 * never dropped. It runs at each sync, as the cluster's root and as nobody in Kubernetes; one that finds nothing to do
 * does nothing.
 */
public final class SpaceDatabase {

    /** After the Secrets and ConfigMaps of wave 0. */
    private static final int WAVE = 1;

    private static final Resources RESOURCES = Resources.of("10m", "32Mi", "200m", "64Mi");
    /** The user {@code mysql} of the image. */
    private static final long USER = 999;
    /** The wait for the server alone may take five minutes. */
    private static final long DEADLINE_SECONDS = 900;

    private static final int RETRIES = 5;
    private static final String SETTINGS = "settings.sql";

    private final SpaceId space;
    private final Database.InMariaDb database;
    private final MariaDb cluster;
    private final Set<Access> levels;
    private final String name;
    private final Map<String, String> labels;

    private SpaceDatabase(
            Name system, SpaceId space, Database.InMariaDb database, MariaDb cluster, Set<Access> levels) {
        this.space = space;
        this.database = database;
        this.cluster = cluster;
        this.levels = new TreeSet<>(levels);
        this.name = ProvisioningNames.job(space.value(), database.name().value());
        this.labels = Spaces.names(space).labels(system.value(), name, "provisioning");
    }

    /**
     * Renders the Job, its ServiceAccount and what it reads.
     *
     * @param system the platform
     * @param space whose database it is
     * @param database which
     * @param cluster the one that holds it
     * @param levels of access that the space's workloads declare: each has a user, others have none
     */
    public static List<HasMetadata> render(
            Name system, SpaceId space, Database.InMariaDb database, MariaDb cluster, Set<Access> levels) {
        SpaceDatabase provisioning = new SpaceDatabase(system, space, database, cluster, levels);
        return List.of(provisioning.settings(), provisioning.serviceAccount(), provisioning.job());
    }

    /** Argo CD compares no Jobs of a sync: a change has to show here for the Job to run. */
    private ConfigMap settings() {
        ObjectMeta metadata = metadata();
        metadata.setAnnotations(Map.of(ProvisioningScripts.DIGEST_ANNOTATION, ProvisioningScripts.digest()));
        return new ConfigMapBuilder()
                .withMetadata(metadata)
                .addToData(SETTINGS, ProvisioningSettings.of(space, database, levels))
                .build();
    }

    private ServiceAccount serviceAccount() {
        return new ServiceAccountBuilder()
                .withMetadata(metadata())
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private Job job() {
        return SyncJob.of(
                metadata(),
                WAVE,
                RETRIES,
                DEADLINE_SECONDS,
                RestrictedPod.of(name, USER)
                        .withContainers(client())
                        .addNewVolume()
                        .withName("scripts")
                        .withNewConfigMap()
                        .withName(ProvisioningScripts.NAME)
                        .withDefaultMode(0555)
                        .endConfigMap()
                        .endVolume()
                        .addNewVolume()
                        .withName("settings")
                        .withNewConfigMap()
                        .withName(name)
                        .endConfigMap()
                        .endVolume()
                        .build());
    }

    private Container client() {
        return new ContainerBuilder()
                .withName("mariadb")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand("/scripts/tenant.sh")
                .withEnv(environment())
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .addNewVolumeMount()
                .withName("scripts")
                .withMountPath("/scripts")
                .withReadOnly(true)
                .endVolumeMount()
                .addNewVolumeMount()
                .withName("settings")
                .withMountPath("/settings")
                .withReadOnly(true)
                .endVolumeMount()
                .build();
    }

    private List<EnvVar> environment() {
        String server = cluster.name().value();
        List<EnvVar> environment = new ArrayList<>();
        environment.add(EnvVars.plain("HOST", MariaDbNames.host(server)));
        environment.add(EnvVars.plain("SETTINGS", "/settings/" + SETTINGS));
        environment.add(EnvVars.password("PASSWORD_ROOT", MariaDbNames.rootSecret(server)));
        for (Access level : levels) {
            environment.add(EnvVars.password(
                    "PASSWORD_" + level.name(),
                    SecretNames.roleInServer(
                            Spaces.names(space), database.name().value(), level.key())));
        }
        return environment;
    }

    private ObjectMeta metadata() {
        return Metadata.of(Namespaces.MARIADB, name, labels);
    }
}
