package io.tenantry.render.space;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Database;
import io.tenantry.model.DatabaseInPostgresBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpaceSecretsTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Name MAIN = Name.of("main");
    private static final Name CATALOGUE = Name.of("catalogue");
    private static final Secrets PLAIN = new Secrets.PlainSecrets("development");
    private static final Secrets SEALED = new Secrets.SealedSecrets("certificate.pem");

    private final Golden golden = Golden.of(getClass());

    @Test
    void aPasswordStandsWhereItIsUsedAndWhereItIsSet() {
        Tenant tenant = connecting(to(MAIN, Access.OWNER))
                .databases(Map.of(
                        MAIN,
                        main().credentials(Map.of(Access.OWNER, new Database.Credential(value(1), value(2))))
                                .build()))
                .build();

        golden.matches("sealed.yaml", SpaceSecrets.render(SYSTEM, SEALED, tenant));
    }

    @Test
    void eachEngineHasItsNamespaceAndEachLevelItsSecret() {
        Tenant tenant = connecting(
                        to(MAIN, Access.READ_ONLY),
                        Connection.ToDatabase.defaults()
                                .database(CATALOGUE)
                                .access(Access.READ_WRITE)
                                .variables("CATALOGUE")
                                .build())
                .databases(Map.of(
                        MAIN,
                        main().build(),
                        CATALOGUE,
                        Database.InMariaDb.defaults()
                                .name(CATALOGUE)
                                .mariaDb(Name.of("shared"))
                                .build()))
                .build();

        assertThat(names(SpaceSecrets.render(SYSTEM, PLAIN, tenant)))
                .containsExactly(
                        "tenant-acme/database-catalogue-read-write",
                        "mariadb/tenant-acme--catalogue-read-write",
                        "tenant-acme/database-main-read-only",
                        "postgres/tenant-acme--main-read-only");
    }

    @Test
    void aLevelThatNoConnectionUsesHasNone() {
        Tenant tenant = connecting(to(MAIN, Access.READ_ONLY))
                .databases(Map.of(
                        MAIN,
                        main().credentials(Map.of(
                                        Access.OWNER, new Database.Credential(value(1), value(2)),
                                        Access.READ_ONLY, new Database.Credential(value(3), value(4))))
                                .build()))
                .build();

        assertThat(names(SpaceSecrets.render(SYSTEM, SEALED, tenant)))
                .containsExactly("tenant-acme/database-main-read-only", "postgres/tenant-acme--main-read-only");
    }

    @Test
    void withoutAConnectionThereIsNone() {
        assertThat(SpaceSecrets.render(SYSTEM, PLAIN, connecting().build())).isEmpty();
    }

    @Test
    void oneThatOnlyTheTenantsNamespaceNeedsStandsThereAlone() {
        Cache carts = Cache.Redis.defaults()
                .name(Name.of("carts"))
                .volume(Volume.of("5Gi", "fast-ssd"))
                .build();
        Cache pages = Cache.Memcached.defaults().name(Name.of("pages")).build();
        Tenant tenant = Fixtures.tenant()
                .caches(Map.of(carts.name(), carts, pages.name(), pages))
                .build();

        golden.matches("cache.yaml", SpaceSecrets.render(SYSTEM, PLAIN, tenant));
    }

    private static List<String> names(List<HasMetadata> objects) {
        return objects.stream()
                .map(object -> object.getMetadata().getNamespace() + "/"
                        + object.getMetadata().getName())
                .toList();
    }

    private static TenantBuilder connecting(Connection... connections) {
        Workload api = Fixtures.api().connections(List.of(connections)).build();
        return Fixtures.tenant().apps(Map.of(api.name(), api));
    }

    private static Connection to(Name database, Access access) {
        return Connection.ToDatabase.defaults()
                .database(database)
                .access(access)
                .build();
    }

    private static DatabaseInPostgresBuilder main() {
        return Database.InPostgres.defaults().name(MAIN).postgres(Name.of("shared"));
    }

    /** Differs in its last byte, so that one that is mistaken for another shows. */
    private static SealedValue value(int last) {
        byte[] value = Base64.getDecoder().decode(Fixtures.sealed().value());
        value[value.length - 1] = (byte) last;
        return SealedValue.of(Base64.getEncoder().encodeToString(value));
    }
}
