package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Postgres;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.RestrictedPod;
import io.tenantry.render.block.Texts;
import io.tenantry.render.block.VolumeMounts;
import java.util.List;
import java.util.Map;

/** The pod of a single server, and the exporter beside it. */
final class SingleServerPod {

    static final String DATA = "data";

    private static final String CERTIFICATE = "certificate";
    private static final String SETTINGS = "settings";
    private static final String SHARED_MEMORY = "shared-memory";
    private static final String SOCKETS = "sockets";
    private static final String TEMPORARY = "tmp";

    private static final String VOLUME_FOLDER = "/var/lib/postgresql/data";

    /** Below the volume: its root is the disk's, where initdb finds a folder {@code lost+found} and an owner it cannot change. */
    private static final String DATA_FOLDER = VOLUME_FOLDER + "/pgdata";

    /** A clean stop writes all that is in memory. */
    private static final long GRACE_SECONDS = 120;

    private SingleServerPod() {}

    static PodTemplateSpec of(Flavour flavour, Postgres.Single cluster, Map<String, String> labels) {
        String name = cluster.name().value();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .addToAnnotations("tenantry.io/configuration-digest", Texts.digest(SingleServerFiles.of(cluster)))
                .endMetadata()
                .withSpec(RestrictedPod.of(SinglePostgresNames.service(name), cluster.user())
                        .withSecurityContext(new PodSecurityContextBuilder(PodSecurity.restricted(cluster.user()))
                                .withFsGroupChangePolicy("OnRootMismatch")
                                .build())
                        .withNodeSelector(cluster.nodePool()
                                .map(pool -> Map.of(flavour.nodePoolLabel(), pool.value()))
                                .orElse(Map.of()))
                        .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                        .withContainers(
                                server(cluster),
                                SingleServerExporter.of(VolumeMounts.writable(SOCKETS, SingleServerFiles.SOCKETS)))
                        .withVolumes(volumes(cluster))
                        .build())
                .build();
    }

    private static Container server(Postgres.Single cluster) {
        String superuser = SinglePostgresNames.superuserSecret(cluster.name().value());
        return new ContainerBuilder()
                .withName("postgres")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withArgs("-c", "config_file=" + SingleServerFiles.FOLDER + "/" + SingleServerFiles.SETTINGS)
                .withEnv(
                        EnvVars.plain("PGDATA", DATA_FOLDER),
                        EnvVars.plain(
                                "POSTGRES_INITDB_ARGS", "--data-checksums --auth-local=peer --auth-host=scram-sha-256"),
                        EnvVars.password("POSTGRES_PASSWORD", superuser))
                .withPorts(ContainerPorts.of(SinglePostgresNames.port()))
                .withStartupProbe(answers(10, 180))
                .withLivenessProbe(answers(10, 6))
                .withReadinessProbe(answers(5, 2))
                .withResources(ContainerResources.of(cluster.resources()))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(
                        VolumeMounts.writable(DATA, VOLUME_FOLDER),
                        VolumeMounts.writable(SETTINGS, SingleServerFiles.FOLDER),
                        new VolumeMountBuilder()
                                .withName(SETTINGS)
                                .withMountPath("/docker-entrypoint-initdb.d/" + SingleServerFiles.ROLES)
                                .withSubPath(SingleServerFiles.ROLES)
                                .build(),
                        VolumeMounts.writable(CERTIFICATE, SingleServerFiles.CERTIFICATE),
                        VolumeMounts.writable(SOCKETS, SingleServerFiles.SOCKETS),
                        VolumeMounts.writable(SHARED_MEMORY, "/dev/shm"),
                        VolumeMounts.writable(TEMPORARY, "/tmp"))
                .build();
    }

    /**
     * Asks by the network, where the server that initdb starts for itself does not listen, and needs no password for it. The
     * first start may take half an hour: after a crash the write-ahead log is read again.
     */
    private static Probe answers(int periodSeconds, int failures) {
        return new ProbeBuilder()
                .withNewExec()
                .withCommand("pg_isready", "--quiet", "--host=127.0.0.1")
                .endExec()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(5)
                .withFailureThreshold(failures)
                .build();
    }

    private static List<Volume> volumes(Postgres.Single cluster) {
        String part = SinglePostgresNames.part(cluster.name().value());
        return List.of(
                PodVolumes.configMap(SETTINGS, part),
                PodVolumes.secret(CERTIFICATE, part),
                PodVolumes.empty(SOCKETS),
                sharedMemory(cluster.resources().limits().memory().count() / 4),
                PodVolumes.empty(TEMPORARY));
    }

    /** What parallel queries share; the 64 MiB that a container has by default are soon full. It counts as memory. */
    private static Volume sharedMemory(long bytes) {
        return new VolumeBuilder()
                .withName(SHARED_MEMORY)
                .withNewEmptyDir()
                .withMedium("Memory")
                .withSizeLimit(new Quantity((bytes >> 20) + "Mi"))
                .endEmptyDir()
                .build();
    }
}
