package io.tenantry.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceSecretsTest {

    @Test
    void aRolesPasswordStandsWhereItIsReadAndWhereItIsSet() {
        assertThat(SecretValues.of(connecting().build()))
                .containsExactly(new SecretValue(
                        List.of("databases", "main", "credentials", "owner"),
                        SecretValue.Maker.ANYBODY,
                        "the password of the role `acme_user` in PostgreSQL `shared`",
                        List.of(
                                new SecretCopy(
                                        "server",
                                        new SecretPlace("postgres", "tenant-acme--main-owner"),
                                        "password",
                                        Optional.empty()),
                                new SecretCopy(
                                        "tenant",
                                        new SecretPlace("tenant-acme", "database-main-owner"),
                                        "password",
                                        Optional.empty()))));
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

        assertThat(SecretValues.of(tenant).get(0).meaning())
                .isEqualTo("the password of the role `acme_user` in MariaDB `shared`");
        assertThat(SecretValues.of(tenant).get(0).copies())
                .extracting(SecretCopy::place)
                .contains(new SecretPlace("mariadb", "tenant-acme--main-owner"));
    }

    @Test
    void aRoleThatNoConnectionAsksForNeedsNone() {
        assertThat(SecretValues.of(Fixtures.tenant().build())).isEmpty();
    }

    @Test
    void whatIsSealedForBothIsSealed() {
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

        assertThat(SecretValues.of(tenant)).singleElement().matches(SecretValue::isSealed);
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

        assertThat(SecretValues.of(tenant))
                .extracting(value -> String.join(".", value.path()) + " "
                        + value.copies().get(0).place())
                .containsExactly("caches.carts.redis tenant-acme/cache-carts");
    }

    @Test
    void whatAnAppReadsComesFromWhoeverGaveIt() {
        Workload api = Fixtures.api()
                .secrets(Map.of(
                        "STRIPE_KEY", new SecretVariable("STRIPE_KEY", Optional.empty()),
                        "MAIL_KEY", new SecretVariable("MAIL_KEY", Optional.of(Fixtures.sealed()))))
                .build();
        Tenant acme = Fixtures.tenant().apps(Map.of(api.name(), api)).build();

        assertThat(SecretValues.of(acme))
                .extracting(value -> value.maker() + " " + String.join(".", value.path()) + " " + value.meaning() + " "
                        + value.isSealed())
                .containsExactly(
                        "OWNER apps.api.secrets.MAIL_KEY the variable `MAIL_KEY` of `api` true",
                        "OWNER apps.api.secrets.STRIPE_KEY the variable `STRIPE_KEY` of `api` false");
    }

    private static TenantBuilder connecting() {
        Workload api = Fixtures.api()
                .connections(List.<Connection>of(Fixtures.toMain()))
                .build();
        return Fixtures.tenant().apps(Map.of(api.name(), api));
    }
}
