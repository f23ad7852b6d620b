package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantPasswordsTest {

    @Test
    void aRoleNeedsOneForItselfAndForItsServer() {
        assertThat(TenantPasswords.missing(connecting().build()))
                .containsExactly(MissingPassword.at(
                        List.of("databases", "main", "credentials", "owner"),
                        Map.of(
                                "tenant", new SecretPlace("tenant-acme", "database-main-owner"),
                                "server", new SecretPlace("postgres", "tenant-acme--main-owner"))));
    }

    @Test
    void theServersOfMariaDbHaveTheirOwnNamespace() {
        Tenant tenant = connecting()
                .databases(Map.of(
                        Name.of("main"),
                        Database.InMariaDb.defaults()
                                .name(Name.of("main"))
                                .mariaDb(Name.of("shared"))
                                .build()))
                .build();

        assertThat(TenantPasswords.missing(tenant).get(0).places())
                .containsEntry("server", new SecretPlace("mariadb", "tenant-acme--main-owner"));
    }

    @Test
    void aRoleThatNoConnectionAsksForNeedsNone() {
        assertThat(TenantPasswords.missing(Fixtures.tenant().build())).isEmpty();
    }

    @Test
    void whatIsSealedAlreadyStays() {
        Tenant tenant = connecting()
                .databases(Map.of(
                        Name.of("main"),
                        Database.InPostgres.defaults()
                                .name(Name.of("main"))
                                .postgres(Name.of("shared"))
                                .credentials(Map.of(
                                        Access.OWNER, new Database.Credential(Fixtures.sealed(), Fixtures.sealed())))
                                .build()))
                .build();

        assertThat(TenantPasswords.missing(tenant)).isEmpty();
    }

    @Test
    void aRedisNeedsOneAndAMemcachedNone() {
        Cache carts = Cache.Redis.defaults()
                .name(Name.of("carts"))
                .volume(Volume.of("5Gi", "fast-ssd"))
                .build();
        Cache pages = Cache.Memcached.defaults().name(Name.of("pages")).build();
        Tenant tenant = Fixtures.tenant()
                .caches(Map.of(carts.name(), carts, pages.name(), pages))
                .build();

        assertThat(TenantPasswords.missing(tenant))
                .containsExactly(MissingPassword.at(
                        List.of("caches", "carts", "redis"),
                        Map.of("password", new SecretPlace("tenant-acme", "cache-carts"))));
    }

    private static TenantBuilder connecting() {
        Workload api = Fixtures.api()
                .connections(List.<Connection>of(Fixtures.toMain()))
                .build();
        return Fixtures.tenant().apps(Map.of(api.name(), api));
    }
}
