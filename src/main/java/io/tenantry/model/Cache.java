package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Optional;

/** A cache of one tenant: no engine keeps tenants apart inside one server, so each has its own. */
public sealed interface Cache {

    /** What the tenant calls it. */
    Name name();

    /** The pod's processor time and memory. */
    Resources resources();

    /**
     * Memcached: forgets when it restarts, hashes keys over its replicas.
     *
     * @param name what the tenant calls it
     * @param replicas pods; clients hash over all of them
     * @param resources of each pod; items take what the memory limit leaves
     */
    @ModelRecord
    record Memcached(@Key Name name, Replicas replicas, Resources resources) implements Cache {

        /** One pod of 128 MiB. */
        public static CacheMemcachedBuilder defaults() {
            return CacheMemcachedBuilder.builder()
                    .replicas(new Replicas(1))
                    .resources(Resources.of("100m", "128Mi", "500m", "128Mi"));
        }
    }

    /**
     * A single Redis, protected by a password of its own.
     *
     * @param name what the tenant calls it
     * @param resources of the pod; keys take three quarters of the memory limit
     * @param whenFull what happens then
     * @param volume the disk of the append-only file; when absent it keeps nothing, and forgets all when its pod goes
     * @param password sealed for the tenant's namespace; absent where the environment's secrets are plain
     */
    @ModelRecord
    record Redis(
            @Key Name name,
            Resources resources,
            WhenFull whenFull,
            Optional<Volume> volume,
            Optional<SealedValue> password)
            implements Cache {

        public Redis {
            new Requirements()
                    .that(
                            resources
                                    .requests()
                                    .memory()
                                    .equals(resources.limits().memory()),
                            "resources",
                            "the memory limit is not the request",
                            "the same amount: a cache fills what it is given")
                    .that(
                            whenFull != WhenFull.REFUSE || volume.isPresent(),
                            "whenFull",
                            "what nobody can make again would be gone with the pod, since there is no volume",
                            "a volume, or evict")
                    .check();
        }

        /** 256 MiB, of which the least recently used goes, and no disk. */
        public static CacheRedisBuilder defaults() {
            return CacheRedisBuilder.builder()
                    .resources(Resources.of("100m", "256Mi", "500m", "256Mi"))
                    .whenFull(WhenFull.EVICT);
        }

        /** What a Redis does with a new key when its memory is full. */
        public enum WhenFull {
            /** The least recently used keys go: a cache. */
            EVICT,
            /** Writing fails, and what is there stays: a queue, or whatever else nobody can make again. */
            REFUSE
        }
    }
}
