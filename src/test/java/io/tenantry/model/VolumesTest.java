package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.SystemFixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The disks that workloads of a space can have. */
class VolumesTest {

    private static final Name DATA = Name.of("data");
    private static final Mount SINGLE = new Mount.Single("/data", Bytes.gibibytes(5), Name.of("disk"));
    private static final Mount EACH = new Mount.EachReplica("/data", Bytes.gibibytes(5), Name.of("disk"));

    @Test
    void aSingleDiskIsOnePodsWhichGoesBeforeTheNextComes() {
        assertThatCode(() -> SystemFixtures.worker()
                        .volumes(Map.of(DATA, SINGLE))
                        .scaling(new Scaling.Fixed(new Replicas(1)))
                        .rollout(new Rollout.Recreate())
                        .build())
                .doesNotThrowAnyException();
        refused(
                () -> SystemFixtures.worker()
                        .volumes(Map.of(DATA, SINGLE))
                        .scaling(new Scaling.Fixed(new Replicas(3)))
                        .rollout(new Rollout.Rolling(1, 0))
                        .build(),
                "volumes.data: up to 3 pods would mount one disk, and only one node at a time can; expected scaling:"
                        + " {fixed: {replicas: 1}}, a disk for 'eachReplica', or one of the space's",
                "volumes.data: the next version's pod would wait for the disk that the present one holds; expected"
                        + " rollout: recreate, or one of the space's disks");
    }

    @Test
    void podsWithDisksOfTheirOwnAreReplacedOneByOne() {
        Workload store = SystemFixtures.worker()
                .volumes(Map.of(DATA, EACH))
                .rollout(new Rollout.Rolling(0, 1))
                .build();

        assertThat(store.isStateful()).isTrue();
        refused(
                () -> SystemFixtures.worker().volumes(Map.of(DATA, EACH)).build(),
                "volumes.data: pods with a disk of their own are replaced one by one, and none starts beside them;"
                        + " expected rollout: {rolling: {surge: 0, unavailable: 1}}");
    }

    @Test
    void aPodWithADiskOfItsOwnMayBeTheOnlyOne() {
        assertThatCode(() -> SystemFixtures.worker()
                        .volumes(Map.of(DATA, EACH))
                        .scaling(new Scaling.Fixed(new Replicas(1)))
                        .rollout(new Rollout.Rolling(0, 1))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void whoHasNoneForEachPodIsNotStateful() {
        assertThat(SystemFixtures.worker().build().isStateful()).isFalse();
    }

    @Test
    void noFolderHidesAnother() {
        refused(
                () -> SystemFixtures.worker()
                        .writable(List.of("/tmp", "/tmp"))
                        .volumes(Map.of(
                                Name.of("config"),
                                new Mount.Shared(Name.of("logs"), "/tmp", Mount.Use.READ_WRITE),
                                Name.of("up"),
                                new Mount.Shared(Name.of("logs"), "up", Mount.Use.READ_WRITE)))
                        .build(),
                "volumes.config: 'config' is what pods call a volume that they have anyway; expected another name",
                "volumes.config.folder: something is at '/tmp' already; expected a folder of its own",
                "volumes.up.folder: 'up' is no folder; expected an absolute path",
                "writable: something is at '/tmp' already; expected a folder of its own");
    }

    @Test
    void aSharedDiskIsOneOfTheSpaces() {
        Workload worker = SystemFixtures.worker()
                .volumes(Map.of(Name.of("logs"), new Mount.Shared(Name.of("logs"), "/logs", Mount.Use.READ_WRITE)))
                .build();

        refused(
                () -> SystemFixtures.quiet().apps(Map.of(worker.name(), worker)).build(),
                "apps.worker.volumes.logs.disk: there is no disk 'logs'; expected none, since there is none");
    }

    @Test
    void whatIsSharedNeedsAClassOfFiles() {
        SharedDisk logs = new SharedDisk(Name.of("logs"), Bytes.gibibytes(10), Name.of("disk"));

        assertThatThrownBy(() -> SystemFixtures.bare()
                        .storageClasses(Map.of(Name.of("disk"), disk("ebs.csi.aws.com")))
                        .spaces(Map.of(
                                Name.of("shop"),
                                SystemFixtures.quiet()
                                        .disks(Map.of(logs.name(), logs))
                                        .build()))
                        .build())
                .hasMessage("spaces.shop.disks.logs.storageClass: one node at a time mounts a disk of 'disk'; expected"
                        + " a class of files that many nodes mount (NFS, Amazon EFS, Azure Files, Longhorn), or a disk"
                        + " of each app's own: volumes: {…: {single: …}}");
        assertThatCode(() -> SystemFixtures.bare()
                        .storageClasses(Map.of(Name.of("disk"), disk("efs.csi.aws.com")))
                        .spaces(Map.of(
                                Name.of("shop"),
                                SystemFixtures.quiet()
                                        .disks(Map.of(logs.name(), logs))
                                        .build()))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void everyDiskHasAClass() {
        Workload worker = SystemFixtures.worker()
                .volumes(Map.of(DATA, EACH))
                .rollout(new Rollout.Rolling(0, 1))
                .build();
        Workload cron = SystemFixtures.worker()
                .name(Name.of("cron"))
                .volumes(Map.of(DATA, SINGLE))
                .scaling(new Scaling.Fixed(new Replicas(1)))
                .rollout(new Rollout.Recreate())
                .build();

        assertThatThrownBy(() -> SystemFixtures.bare()
                        .spaces(Map.of(
                                Name.of("shop"),
                                SystemFixtures.quiet()
                                        .apps(Map.of(worker.name(), worker, cron.name(), cron))
                                        .build()))
                        .build())
                .hasMessageContaining(
                        "spaces.shop.apps.cron.volumes.data.single.storageClass: there is no storage class" + " 'disk'")
                .hasMessageContaining(
                        "spaces.shop.apps.worker.volumes.data.eachReplica.storageClass: there is no storage"
                                + " class 'disk'");
    }

    private static StorageClass disk(String provisioner) {
        return StorageClass.defaults()
                .name(Name.of("disk"))
                .provisioner(provisioner)
                .build();
    }

    private static void refused(ThrowingCallable call, String... messages) {
        InvalidModelException refusal = catchThrowableOfType(InvalidModelException.class, call);
        assertThat(refusal.getMessage().lines()).containsExactlyInAnyOrder(messages);
    }
}
