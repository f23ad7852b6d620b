package io.tenantry.render.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.tenantry.Golden;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Name;
import io.tenantry.model.Volume;
import org.junit.jupiter.api.Test;

class CachesTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final SpaceNames ACME = SpaceNames.ofTenant("acme");

    private final Golden golden = Golden.of(CachesTest.class);

    @Test
    void memcached() {
        golden.matches(
                "memcached.yaml",
                MemcachedCache.render(
                        SYSTEM,
                        ACME,
                        Cache.Memcached.defaults().name(Name.of("sessions")).build()));
    }

    @Test
    void aRedisThatIsNoCacheForgetsNothing() {
        ConfigMap config = (ConfigMap) RedisCache.render(
                        SYSTEM,
                        ACME,
                        Cache.Redis.defaults()
                                .name(Name.of("jobs"))
                                .whenFull(Cache.Redis.WhenFull.REFUSE)
                                .volume(Volume.of("5Gi", "fast-ssd"))
                                .build())
                .get(0);

        assertThat(config.getData().get("redis.conf")).contains("maxmemory-policy noeviction\n");
    }

    @Test
    void aRedisWithoutADiskKeepsNothing() {
        golden.matches(
                "redis-forgetful.yaml",
                RedisCache.render(
                        SYSTEM,
                        ACME,
                        Cache.Redis.defaults().name(Name.of("sessions")).build()));
    }

    @Test
    void redis() {
        golden.matches(
                "redis.yaml",
                RedisCache.render(
                        SYSTEM,
                        ACME,
                        Cache.Redis.defaults()
                                .name(Name.of("carts"))
                                .volume(Volume.of("5Gi", "fast-ssd"))
                                .build()));
    }
}
