package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpecBuilder;
import io.tenantry.kube.ArgoCd;
import java.util.Map;

/** A Job that Argo CD makes anew in each sync, among the objects of a wave, and that ends. */
public final class SyncJob {

    private SyncJob() {}

    /**
     * The Job.
     *
     * @param metadata its name and labels, which its pod has too
     * @param retries how many pods may fail
     * @param deadlineSeconds how long all of it may take
     */
    public static Job of(ObjectMeta metadata, int wave, int retries, long deadlineSeconds, PodSpec pod) {
        return of(metadata, ArgoCd.jobOfEachSync(wave), spec(metadata, retries, deadlineSeconds, pod));
    }

    /** The same, run when all that was applied is healthy. */
    public static Job afterEachSync(ObjectMeta metadata, int retries, long deadlineSeconds, PodSpec pod) {
        return of(metadata, ArgoCd.jobAfterEachSync(), spec(metadata, retries, deadlineSeconds, pod));
    }

    /** The same without who runs it. */
    public static JobSpec spec(ObjectMeta metadata, int retries, long deadlineSeconds, PodSpec pod) {
        return new JobSpecBuilder()
                .withBackoffLimit(retries)
                .withActiveDeadlineSeconds(deadlineSeconds)
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(metadata.getLabels())
                .endMetadata()
                .withSpec(new PodSpecBuilder(pod).withRestartPolicy("Never").build())
                .endTemplate()
                .build();
    }

    private static Job of(ObjectMeta metadata, Map<String, String> annotations, JobSpec spec) {
        return new JobBuilder()
                .withMetadata(new ObjectMetaBuilder(metadata)
                        .withAnnotations(annotations)
                        .build())
                .withSpec(spec)
                .build();
    }
}
