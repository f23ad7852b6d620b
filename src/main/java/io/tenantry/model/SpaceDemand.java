package io.tenantry.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The most that a space's programs and caches ever ask for at once: every app as large as it may grow, with what its
 * rollout starts beside and its migration, every task, and every disk.
 */
final class SpaceDemand {

    private final List<Pods> pods = new ArrayList<>();
    private final List<Volume> volumes = new ArrayList<>();

    /**
     * @param each what each asks for
     * @param count how many there are
     */
    private record Pods(Resources each, int count) {}

    private SpaceDemand() {}

    /**
     * What {@code space} asks for.
     *
     * @param secrets of which a vault needs a pod that reads it
     */
    static SpaceDemand of(Space space, Secrets secrets) {
        SpaceDemand demand = new SpaceDemand();
        if (secrets instanceof Secrets.KeyVault && SecretNamespaces.hasSecrets(space)) {
            demand.pods.add(new Pods(Secrets.KeyVault.KEEPER, 2));
        }
        space.apps().values().forEach(demand::add);
        space.tasks().values().forEach(task -> demand.pods.add(new Pods(task.resources(), task.most())));
        space.disks().values().forEach(disk -> demand.volumes.add(disk.volume()));
        space.caches().values().forEach(demand::add);
        space.directories().values().forEach(demand::add);
        return demand;
    }

    private void add(Workload app) {
        pods.add(new Pods(app.podResources(), running(app)));
        app.migration().ifPresent(migration -> pods.add(new Pods(app.resources(), 1)));
        int most = app.scaling().most();
        app.volumes().values().forEach(mount -> {
            if (mount instanceof Mount.Single single) {
                volumes.add(single.volume());
            } else if (mount instanceof Mount.EachReplica each) {
                volumes.addAll(Collections.nCopies(most, each.volume()));
            }
        });
    }

    /** While it is replaced: of a preview, both versions whole. */
    private static int running(Workload app) {
        int most = app.scaling().most();
        return app.rollout() instanceof Rollout.Preview
                ? 2 * most
                : most + app.rollout().extra();
    }

    private void add(Cache cache) {
        if (cache instanceof Cache.Memcached memcached) {
            int replicas = memcached.replicas().count();
            pods.add(new Pods(memcached.resources(), replicas + quarterOf(replicas)));
        } else if (cache instanceof Cache.Redis redis) {
            pods.add(new Pods(redis.resources(), redis.volume().isPresent() ? 1 : 2));
            redis.volume().ifPresent(volumes::add);
        }
    }

    private void add(Directory directory) {
        pods.add(new Pods(directory.resources(), 1));
        volumes.add(directory.data());
        volumes.add(directory.config());
    }

    /** What a Deployment that says nothing else starts beside the pods it replaces, rounded up. */
    private static int quarterOf(int replicas) {
        return (replicas + 3) / 4;
    }

    int pods() {
        return pods.stream().mapToInt(Pods::count).sum();
    }

    /** Absent when there is nothing to run. */
    Optional<Amount> requests() {
        return sum(Resources::requests);
    }

    /** Absent when there is nothing to run. */
    Optional<Amount> limits() {
        return sum(Resources::limits);
    }

    int volumes() {
        return volumes.size();
    }

    /** Absent when there is no volume. */
    Optional<Bytes> storage() {
        return volumes.stream().map(Volume::size).reduce(Bytes::plus);
    }

    private Optional<Amount> sum(Function<Resources, Amount> side) {
        return pods.stream()
                .map(group -> side.apply(group.each()).times(group.count()))
                .reduce(Amount::plus);
    }
}
