package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.tenantry.kube.Link;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.model.Task;
import io.tenantry.model.Trigger;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SyncJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A task of a space: a CronJob, or a Job that Argo CD runs after each delivery. In a mesh its proxy is a native sidecar,
 * which goes when the task is done.
 */
public final class TaskJobs {

    private final Flavour flavour;
    private final PostgresAddresses postgres;
    private final Space space;
    private final Task task;
    private final List<Link> links;
    private final ObjectMeta metadata;

    private TaskJobs(
            Name system, Flavour flavour, PostgresAddresses postgres, Space space, Task task, List<Link> links) {
        SpaceNames names = Spaces.names(space);
        String name = task.name().value();
        this.flavour = flavour;
        this.postgres = postgres;
        this.space = space;
        this.task = task;
        this.links = links;
        this.metadata = Metadata.of(
                names.namespace(),
                name,
                names.labels(system.value(), name, task.component().value()));
    }

    /**
     * The objects of {@code task}.
     *
     * @param flavour by what label nodes say which pool they are of
     * @param postgres where its databases' clusters are
     * @param links all that may connect, where it learns the addresses of other tenants' workloads
     */
    public static List<HasMetadata> render(
            Name system, Flavour flavour, PostgresAddresses postgres, Space space, Task task, List<Link> links) {
        return new TaskJobs(system, flavour, postgres, space, task, links).objects();
    }

    private List<HasMetadata> objects() {
        Map<String, String> labels = metadata.getLabels();
        List<HasMetadata> objects = new ArrayList<>();
        MountedConfig.own(task).ifPresent(config -> objects.add(config.configMap(metadata.getNamespace(), labels)));
        objects.add(
                task.when() instanceof Trigger.Clock clock
                        ? cronJob(clock)
                        : SyncJob.afterEachSync(metadata, task.retries(), deadline(), pod()));
        return objects;
    }

    private CronJob cronJob(Trigger.Clock clock) {
        return new CronJobBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withSchedule(clock.cron().value())
                .withTimeZone(clock.timeZone())
                .withConcurrencyPolicy(
                        switch (clock.overlap()) {
                            case FORBID -> "Forbid";
                            case REPLACE -> "Replace";
                        })
                .withStartingDeadlineSeconds(
                        clock.startWithin().map(Duration::toSeconds).orElse(null))
                .withSuccessfulJobsHistoryLimit(clock.history().succeeded())
                .withFailedJobsHistoryLimit(clock.history().failed())
                .withNewJobTemplate()
                .withNewMetadata()
                .withLabels(metadata.getLabels())
                .endMetadata()
                .withSpec(SyncJob.spec(metadata, task.retries(), deadline(), pod()))
                .endJobTemplate()
                .endSpec()
                .build();
    }

    private long deadline() {
        return task.deadline().toSeconds();
    }

    private PodSpec pod() {
        ProgramContainer container = new ProgramContainer(postgres, space, task, links);
        return ProgramPod.of(task.name().value(), flavour, space, task)
                .withContainers(container.whole().build())
                .withVolumes(container.volumes())
                .addAllToVolumes(new ProgramVolumes(task).volumes())
                .build();
    }
}
