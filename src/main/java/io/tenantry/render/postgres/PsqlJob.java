package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Image;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.RestrictedPod;
import io.tenantry.render.block.SyncJob;
import io.tenantry.render.block.VolumeMounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Job that runs one of the {@link ProvisioningScripts} with psql, as a cluster's superuser and as nobody in
 * Kubernetes. The superuser's password stands in the databases' namespace only, and so does the Job.
 */
final class PsqlJob {

    /** After the Secrets, ConfigMaps and clusters of wave 0. */
    static final int WAVE = 1;

    private static final Image IMAGE = Image.of("docker.io/library/postgres:17.11-alpine");
    private static final Resources RESOURCES = Resources.of("10m", "32Mi", "200m", "64Mi");
    /** The user {@code postgres} of the image. */
    private static final long USER = 70;
    /** The wait for the server alone may take five minutes. */
    private static final long DEADLINE_SECONDS = 900;

    private static final int RETRIES = 5;

    private final String name;
    private final Map<String, String> labels;
    private final List<EnvVar> environment = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();
    private final List<VolumeMount> mounts = new ArrayList<>();

    PsqlJob(String name, Map<String, String> labels, PostgresAddress cluster) {
        this.name = name;
        this.labels = labels;
        with("PGHOST", cluster.primaryService());
        with("PGSSLMODE", "require");
        with("PGCONNECT_TIMEOUT", "10");
        with("PGAPPNAME", name);
        withSecret("PGUSER", cluster.superuserSecret(), "username");
        withSecret("PGPASSWORD", cluster.superuserSecret(), SecretNames.PASSWORD);
        withFiles("scripts", ProvisioningScripts.NAME);
    }

    PsqlJob with(String variable, String value) {
        environment.add(EnvVars.plain(variable, value));
        return this;
    }

    PsqlJob withSecret(String variable, String secret, String key) {
        environment.add(EnvVars.secret(variable, secret, key));
        return this;
    }

    /** The ConfigMap {@code configMap}, at {@code /volume}. */
    PsqlJob withFiles(String volume, String configMap) {
        volumes.add(PodVolumes.configMap(volume, configMap));
        mounts.add(VolumeMounts.readOnly(volume, "/" + volume));
        return this;
    }

    /** The Job that runs {@code script}, after the ServiceAccount that it runs as. */
    List<HasMetadata> running(String script) {
        return List.of(serviceAccount(), job(script));
    }

    private ServiceAccount serviceAccount() {
        return new ServiceAccountBuilder()
                .withMetadata(Metadata.of(Namespaces.POSTGRES, name, labels))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private Job job(String script) {
        return SyncJob.of(
                Metadata.of(Namespaces.POSTGRES, name, labels),
                WAVE,
                RETRIES,
                DEADLINE_SECONDS,
                RestrictedPod.of(name, USER)
                        .withContainers(psql(script))
                        .withVolumes(volumes)
                        .build());
    }

    private Container psql(String script) {
        return new ContainerBuilder()
                .withName("psql")
                .withImage(IMAGE.toString())
                .withCommand("/bin/sh", "/scripts/" + script)
                .withEnv(environment)
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(mounts)
                .build();
    }
}
