package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class SpaceCapacityTest {

    /** Room for exactly {@link #tenant()}: five pods of the app, its migration included, two of one cache, one of the other. */
    private static SizeClassBuilder size() {
        return SizeClass.defaults()
                .name(Name.of("small"))
                .requests(Amount.of("580m", "896Mi"))
                .limits(Amount.of("2900m", "1664Mi"))
                .container(Amount.of("500m", "256Mi"))
                .pods(8)
                .storage(Bytes.gibibytes(5))
                .volumes(1);
    }

    private static TenantBuilder tenant() {
        Workload api = Fixtures.api()
                .resources(Resources.of("100m", "128Mi", "500m", "256Mi"))
                .scaling(Scaling.Automatic.defaults()
                        .minimum(new Replicas(1))
                        .maximum(new Replicas(3))
                        .build())
                .migration(Migration.defaults().command(List.of("migrate")).build())
                .build();
        Cache pages = Cache.Memcached.defaults()
                .name(Name.of("pages"))
                .replicas(new Replicas(1))
                .resources(Resources.of("20m", "64Mi", "100m", "128Mi"))
                .build();
        Cache carts = Cache.Redis.defaults()
                .name(Name.of("carts"))
                .resources(Resources.of("40m", "128Mi", "200m", "128Mi"))
                .volume(Volume.of("5Gi", "fast-ssd"))
                .build();
        return Fixtures.tenant().apps(Map.of(api.name(), api)).caches(Map.of(pages.name(), pages, carts.name(), carts));
    }

    @Test
    void aTenantMayAskForAllThatItsSizeGives() {
        assertThatCode(() -> environment(size(), tenant())).doesNotThrowAnyException();
    }

    @Test
    void whatStandsBesideAnAppIsCountedInEachPodButNotInItsMigration() {
        refused(size().limits(Amount.of("8", "4Gi")), withSidecar("300m", "32Mi"))
                .hasMessage("tenants.acme.size: programs and caches at their largest ask for 620m CPU and 960Mi in"
                        + " requests, 'small' gives 580m CPU and 896Mi; expected a larger size class, or fewer or"
                        + " smaller pods");
    }

    @Test
    void noContainerIsAboveWhatOneMayHave() {
        refused(size().requests(Amount.of("1", "2Gi")).limits(Amount.of("8", "4Gi")), withSidecar("501m", "32Mi"))
                .hasMessage("tenants.acme.apps.api.sidecars.proxy.resources: a container of 501m CPU and 32Mi is above"
                        + " what 'small' lets one have; expected 500m CPU and 256Mi or less");
    }

    private static TenantBuilder withSidecar(String cpu, String memory) {
        Tenant tenant = tenant().build();
        Sidecar proxy = Sidecar.defaults()
                .name(Name.of("proxy"))
                .image(Image.of("ghcr.io/shop/proxy:1.0.0"))
                .resources(Resources.of("10m", "16Mi", cpu, memory))
                .build();
        Workload app = WorkloadBuilder.builder(tenant.apps().get(Name.of("api")))
                .sidecars(Map.of(proxy.name(), proxy))
                .build();
        return TenantBuilder.builder(tenant).apps(Map.of(app.name(), app));
    }

    @Test
    void butNotForMoreProcessorTime() {
        refused(size().requests(Amount.of("579m", "896Mi")))
                .hasMessage("tenants.acme.size: programs and caches at their largest ask for 580m CPU and 896Mi in"
                        + " requests, 'small' gives 579m CPU and 896Mi; expected a larger size class, or fewer or"
                        + " smaller pods");
    }

    @Test
    void norForMoreMemory() {
        refused(size().limits(Amount.of("2900m", "1663Mi"))).hasMessageContaining("2900m CPU and 1664Mi in limits");
    }

    @Test
    void norForMorePods() {
        refused(size().pods(7)).hasMessageContaining("ask for 8 pods, 'small' gives 7");
    }

    @Test
    void norForMoreVolumes() {
        refused(size().volumes(0)).hasMessageContaining("ask for 1 volumes, 'small' gives 0");
    }

    @Test
    void norForMoreStorage() {
        refused(size().storage(Bytes.gibibytes(4))).hasMessageContaining("ask for 5Gi of storage, 'small' gives 4Gi");
    }

    @Test
    void tasksAndDisksCountAsWell() {
        Task task = SystemFixtures.nightly()
                .resources(Resources.of("1m", "1Mi", "1m", "1Mi"))
                .build();
        Workload store = Fixtures.api()
                .name(Name.of("store"))
                .resources(Resources.of("1m", "1Mi", "1m", "1Mi"))
                .scaling(new Scaling.Fixed(new Replicas(3)))
                .rollout(new Rollout.Rolling(0, 1))
                .volumes(Map.of(
                        Name.of("data"), new Mount.EachReplica("/data", Bytes.gibibytes(2), Name.of("fast-ssd"))))
                .build();
        Workload queue = Fixtures.api()
                .name(Name.of("queue"))
                .resources(Resources.of("1m", "1Mi", "1m", "1Mi"))
                .scaling(new Scaling.Fixed(new Replicas(1)))
                .rollout(new Rollout.Recreate())
                .volumes(Map.of(Name.of("data"), new Mount.Single("/data", Bytes.gibibytes(1), Name.of("fast-ssd"))))
                .build();
        TenantBuilder tenant = Fixtures.tenant()
                .tasks(Map.of(task.name(), task))
                .apps(Map.of(store.name(), store, queue.name(), queue))
                .disks(Map.of(Name.of("logs"), new SharedDisk(Name.of("logs"), Bytes.gibibytes(3), Name.of("files"))));

        assertThatThrownBy(() -> environment(size().pods(4).storage(Bytes.gibibytes(9)), tenant))
                .hasMessageContaining("programs and caches at their largest ask for 5 pods, 'small' gives 4")
                .hasMessageContaining("ask for 5 volumes, 'small' gives 1")
                .hasMessageContaining("ask for 10Gi of storage, 'small' gives 9Gi");
    }

    @Test
    void norForALargerContainer() {
        Cache large = Cache.Memcached.defaults()
                .name(Name.of("pages"))
                .resources(Resources.of("10m", "64Mi", "10m", "257Mi"))
                .build();

        assertThatThrownBy(() -> environment(size(), Fixtures.tenant().caches(Map.of(large.name(), large))))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("tenants.acme.caches.pages.memcached.resources: a container of 10m CPU and 257Mi is above"
                        + " what 'small' lets one have; expected 500m CPU and 256Mi or less");
    }

    @Test
    void aReplacedCacheHasAQuarterMorePodsForAWhile() {
        Cache pages = Cache.Memcached.defaults()
                .name(Name.of("pages"))
                .replicas(new Replicas(5))
                .resources(Resources.of("10m", "64Mi", "10m", "64Mi"))
                .build();
        TenantBuilder tenant = Fixtures.tenant().caches(Map.of(pages.name(), pages));

        assertThatCode(() -> environment(size().pods(7), tenant)).doesNotThrowAnyException();
        assertThatThrownBy(() -> environment(size().pods(6), tenant)).hasMessageContaining("ask for 7 pods");
    }

    @Test
    void noSizeIsTooSmallForTheProxy() {
        assertThatThrownBy(() -> environment(size().container(Amount.of("499m", "256Mi")), Fixtures.tenant()))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("sizes.small.container: one container of 499m CPU and 256Mi is smaller than the mesh's"
                        + " proxy; expected 500m CPU and 128Mi or more");
    }

    @Test
    void noSizeLetsAContainerHaveMoreThanTheWhole() {
        assertThatThrownBy(() -> size().container(Amount.of("3", "256Mi")).build())
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("expected 250m CPU and 256Mi to 2900m CPU and 1664Mi");
    }

    @Test
    void noSizeIsTooSmallForAContainerThatSaysNothing() {
        assertThatThrownBy(() -> size().container(Amount.of("249m", "256Mi")).build())
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith("container: one container of 249m CPU and 256Mi");
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(SizeClassBuilder size) {
        return refused(size, tenant());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(
            SizeClassBuilder size, TenantBuilder tenant) {
        return assertThatThrownBy(() -> environment(size, tenant)).isInstanceOf(InvalidModelException.class);
    }

    private static Environment environment(SizeClassBuilder size, TenantBuilder tenant) {
        Tenant built = tenant.build();
        return EnvironmentBuilder.builder(Fixtures.environment())
                .sizes(Map.of(Name.of("small"), size.build()))
                .tenants(Map.of(built.id(), built))
                .build();
    }
}
