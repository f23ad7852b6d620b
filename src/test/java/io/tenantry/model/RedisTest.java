package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisTest {

    private static final Name JOBS = Name.of("jobs");

    @Test
    void whatMustNotForgetHasADisk() {
        CacheRedisBuilder queue = Cache.Redis.defaults().name(JOBS).whenFull(Cache.Redis.WhenFull.REFUSE);

        assertThatThrownBy(queue::build)
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("whenFull: what nobody can make again would be gone with the pod, since there is no volume;"
                        + " expected a volume, or evict");
    }

    @Test
    void aDiskIsOfAClassThatTheEnvironmentHas() {
        assertThatThrownBy(() -> Fixtures.environment().with(tenant(Volume.of("1Gi", "floppy"))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("tenants.acme.caches.jobs.redis.volume");
    }

    private static Tenant tenant(Volume volume) {
        return Fixtures.tenant()
                .caches(Map.of(
                        JOBS, Cache.Redis.defaults().name(JOBS).volume(volume).build()))
                .build();
    }
}
