package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Backup;
import io.tenantry.model.Image;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dumps of a server, at the times of its backup: one container writes the dump into a pipe, the other sends what comes out of
 * it away, compressed, and deletes what is older than it has to be. So no disk has to hold a dump, however large.
 *
 * @see <a href="https://rclone.org/s3/">rclone: Amazon S3 and what speaks like it</a>
 */
public final class BackupJob {

    /** Where the containers find the scripts. */
    public static final String SCRIPTS_FOLDER = "/scripts";

    private static final Image SENDER = Image.of("docker.io/rclone/rclone:1.71.0");

    /** A part of an upload stands in memory, four at a time. */
    private static final Resources RESOURCES = Resources.of("100m", "384Mi", "1", "768Mi");

    /** S3 takes 10,000 parts: with these a dump may have 640 GB when it is compressed. */
    private static final String PART = "64Mi";

    /** {@code nobody}: it needs a number and nothing else. */
    private static final long SENDER_USER = 65534;

    private static final long DEADLINE_SECONDS = 6 * 3600;
    private static final String SCRIPT = "send.sh";
    private static final String PIPE = "pipe";
    private static final String SCRIPTS = "scripts";

    private final ObjectMeta metadata;
    private final Backup backup;
    private final SortedMap<String, String> scripts;

    /**
     * The dumps that {@code backup} asks for.
     *
     * @param metadata the CronJob's, and of all that belongs to it
     */
    public BackupJob(ObjectMeta metadata, Backup backup) {
        this(metadata, backup, new TreeMap<>(Texts.beside(BackupJob.class, SCRIPT)));
    }

    private BackupJob(ObjectMeta metadata, Backup backup, SortedMap<String, String> scripts) {
        this.metadata = metadata;
        this.backup = backup;
        this.scripts = scripts;
    }

    /** The same, whose dump runs {@code further} scripts, by file name. */
    public BackupJob with(Map<String, String> further) {
        SortedMap<String, String> more = new TreeMap<>(scripts);
        more.putAll(further);
        return new BackupJob(metadata, backup, more);
    }

    /** What a container's shell runs to send the output of {@code dump} through the pipe, and tell that it was all. */
    public static String throughPipe(String dump) {
        return "mkfifo /pipe/dump && " + dump + " > /pipe/dump && touch /pipe/complete";
    }

    /** What such a container mounts. */
    public static VolumeMount pipe() {
        return VolumeMounts.writable(PIPE, "/pipe");
    }

    /** What one mounts that runs scripts of its own. */
    public static VolumeMount scripts() {
        return VolumeMounts.readOnly(SCRIPTS, SCRIPTS_FOLDER);
    }

    /**
     * The key of the store, the script that sends, and the CronJob.
     *
     * @param user as which {@code dump} runs
     * @param dump the container that runs {@link #throughPipe}
     */
    public List<HasMetadata> render(Secrets secrets, long user, Container dump) {
        return List.of(
                SecretObjects.render(
                        secrets,
                        copy(),
                        Map.of(
                                SecretNames.ACCESS_KEY_ID, backup.accessKeyId(),
                                SecretNames.SECRET_ACCESS_KEY, backup.secretAccessKey())),
                new ConfigMapBuilder().withMetadata(copy()).withData(scripts).build(),
                new ServiceAccountBuilder()
                        .withMetadata(copy())
                        .withAutomountServiceAccountToken(false)
                        .build(),
                cronJob(pod(user, dump)));
    }

    private CronJob cronJob(PodSpec pod) {
        return new CronJobBuilder()
                .withMetadata(copy())
                .withNewSpec()
                .withSchedule(backup.schedule().value())
                .withTimeZone("Etc/UTC")
                .withConcurrencyPolicy("Forbid")
                .withStartingDeadlineSeconds(3600L)
                .withSuccessfulJobsHistoryLimit(3)
                .withFailedJobsHistoryLimit(3)
                .withNewJobTemplate()
                .withNewSpec()
                .withBackoffLimit(2)
                .withActiveDeadlineSeconds(DEADLINE_SECONDS)
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(metadata.getLabels())
                .endMetadata()
                .withSpec(pod)
                .endTemplate()
                .endSpec()
                .endJobTemplate()
                .endSpec()
                .build();
    }

    private PodSpec pod(long user, Container dump) {
        return RestrictedPod.of(metadata.getName(), user)
                .withRestartPolicy("Never")
                .withContainers(dump, sender())
                .withVolumes(PodVolumes.empty(PIPE), PodVolumes.configMap(SCRIPTS, metadata.getName()))
                .build();
    }

    private Container sender() {
        return new ContainerBuilder()
                .withName("send")
                .withImage(SENDER.toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand("/bin/sh", SCRIPTS_FOLDER + "/" + SCRIPT)
                .withEnv(environment())
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(new SecurityContextBuilder(PodSecurity.restrictedContainer())
                        .withRunAsUser(SENDER_USER)
                        .withRunAsGroup(SENDER_USER)
                        .build())
                .withVolumeMounts(pipe(), scripts())
                .build();
    }

    /** rclone's way to know the store {@code store} without a file. */
    private List<EnvVar> environment() {
        String secret = metadata.getName();
        List<EnvVar> environment = new ArrayList<>(List.of(
                EnvVars.plain("DESTINATION", "store:" + backup.bucket() + "/" + backup.folder()),
                EnvVars.plain("DAYS", Integer.toString(backup.days())),
                EnvVars.plain("RCLONE_CONFIG", "/notfound"),
                EnvVars.plain("RCLONE_CONFIG_STORE_TYPE", "s3"),
                EnvVars.plain("RCLONE_CONFIG_STORE_PROVIDER", backup.endpoint().isPresent() ? "Other" : "AWS"),
                EnvVars.plain("RCLONE_CONFIG_STORE_REGION", backup.region().orElse("us-east-1")),
                EnvVars.plain("RCLONE_CONFIG_STORE_NO_CHECK_BUCKET", "true"),
                EnvVars.plain("RCLONE_S3_CHUNK_SIZE", PART)));
        backup.endpoint()
                .ifPresent(host -> environment.add(EnvVars.plain("RCLONE_CONFIG_STORE_ENDPOINT", "https://" + host)));
        environment.add(EnvVars.secret("RCLONE_CONFIG_STORE_ACCESS_KEY_ID", secret, SecretNames.ACCESS_KEY_ID));
        environment.add(EnvVars.secret("RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY", secret, SecretNames.SECRET_ACCESS_KEY));
        return environment;
    }

    private ObjectMeta copy() {
        return new ObjectMetaBuilder(metadata).build();
    }
}
