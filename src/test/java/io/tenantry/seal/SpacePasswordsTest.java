package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpacePasswordsTest {

    @Test
    void aRoleNeedsOneForItselfAndForItsServer() {
        assertThat(SpacePasswords.missing(connecting().build()))
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

        assertThat(SpacePasswords.missing(tenant).get(0).places())
                .containsEntry("server", new SecretPlace("mariadb", "tenant-acme--main-owner"));
    }

    @Test
    void aRoleThatNoConnectionAsksForNeedsNone() {
        assertThat(SpacePasswords.missing(Fixtures.tenant().build())).isEmpty();
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

        assertThat(SpacePasswords.missing(tenant)).isEmpty();
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

        assertThat(SpacePasswords.missing(tenant))
                .containsExactly(MissingPassword.at(
                        List.of("caches", "carts", "redis"),
                        Map.of("password", new SecretPlace("tenant-acme", "cache-carts"))));
    }

    @Test
    void aSpaceOfTheSystemsOwnHasThemBelowItsName() {
        OwnSpace space = SystemFixtures.space()
                .name(Name.of("apps"))
                .databases(Map.of(
                        Name.of("main"),
                        Database.InPostgres.defaults()
                                .name(Name.of("main"))
                                .postgres(Name.of("shared"))
                                .build()))
                .caches(Map.of(
                        Name.of("carts"),
                        Cache.Redis.defaults()
                                .name(Name.of("carts"))
                                .volume(Volume.of("5Gi", "fast-ssd"))
                                .build()))
                .apps(Map.of(
                        Name.of("api"),
                        Workload.defaults()
                                .name(Name.of("api"))
                                .image(Image.of("ghcr.io/shop/api:1.4.2"))
                                .connections(List.of(Connection.ToDatabase.defaults()
                                        .database(Name.of("main"))
                                        .access(Access.OWNER)
                                        .build()))
                                .build()))
                .domains(List.of())
                .build();

        assertThat(SpacePasswords.missing(space))
                .containsExactly(
                        MissingPassword.at(
                                List.of("spaces", "apps", "caches", "carts", "redis"),
                                Map.of("password", new SecretPlace("apps", "cache-carts"))),
                        MissingPassword.at(
                                List.of("spaces", "apps", "databases", "main", "credentials", "owner"),
                                Map.of(
                                        "tenant", new SecretPlace("apps", "database-main-owner"),
                                        "server", new SecretPlace("postgres", "apps--main-owner"))));
    }

    private static TenantBuilder connecting() {
        Workload api = Fixtures.api()
                .connections(List.<Connection>of(Fixtures.toMain()))
                .build();
        return Fixtures.tenant().apps(Map.of(api.name(), api));
    }
}
