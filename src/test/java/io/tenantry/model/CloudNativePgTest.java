package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudNativePgTest {

    @ParameterizedTest
    @ValueSource(strings = {"13.2", "19", "cjk-15", "150", "1"})
    void theOperatorReadsTheVersionInTheTag(String tag) {
        Image image = Image.of("ghcr.io/shop/postgres:" + tag);

        assertThatThrownBy(() -> Fixtures.cluster().image(image).build())
                .hasMessage("image: the tag of 'ghcr.io/shop/postgres:" + tag
                        + "' does not begin with PostgreSQL's major version; expected a tag from 14 to 18, such as"
                        + " 17.6: the operator reads the version there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15-cjk", "14", "18.1"})
    void anImageOfOnesOwnIsFine(String tag) {
        assertThat(Fixtures.cluster()
                        .image(Image.of("ghcr.io/shop/postgres:" + tag))
                        .build()
                        .image()
                        .tag())
                .contains(tag);
    }

    @Test
    void everyMistakeIsTold() {
        assertThatThrownBy(() -> Fixtures.cluster()
                        .maxConnections(24)
                        .connectionsPerDatabase(1)
                        .parameters(Map.of("max_connections", "9", "password_encryption", "md5"))
                        .build())
                .hasMessageContainingAll(
                        "maxConnections: 24 connections; expected 25 to 10000",
                        "connectionsPerDatabase: 1 connections; expected 2 to 1000",
                        "parameters: max_connections is no setting here; expected maxConnections",
                        "parameters: password_encryption is no setting here; expected none: it is scram-sha-256");
    }

    @Test
    void withoutAPoolerADatabaseHoldsConnectionsOfItsOwn() {
        assertThat(Fixtures.cluster().build().connectionsNeededFor(3)).isEqualTo(3 * 20 + 20);
    }

    @Test
    void aPoolerAlsoLooksUpPasswords() {
        Postgres.CloudNativePg pooled =
                Fixtures.cluster().pooler(Postgres.Pooler.defaults().build()).build();

        assertThat(pooled.connectionsNeededFor(3)).isEqualTo((3 + 1) * 8 + 20);
    }

    @Test
    void tooManyDatabasesAreRefusedWithTheSum() {
        Environment full = Fixtures.cloudNativePg()
                .postgres(Map.of(
                        Name.of("shared"), Fixtures.cluster().maxConnections(39).build()))
                .build();

        assertThatThrownBy(() -> full.with(Fixtures.tenant().build()))
                .hasMessage(
                        "postgres.shared.cloudNativePg.maxConnections: 1 databases may need 40 connections, more than"
                                + " 39: 20 each, and 20 reserved; expected at least 40, fewer connectionsPerDatabase, or some of"
                                + " the databases in another cluster");
    }

    @Test
    void plainSecretsHoldNoKeyOfAnObjectStore() {
        Postgres kept = Fixtures.cluster().backup(Fixtures.backup().build()).build();

        assertThatThrownBy(() -> Fixtures.cloudNativePg()
                        .postgres(Map.of(kept.name(), kept))
                        .build())
                .hasMessage(
                        "postgres.shared.cloudNativePg.backup: plain secrets hold no key of an object store; expected"
                                + " no backup here, sealedSecrets, externalSecrets or keyVault");
    }

    @Test
    void aSealedEnvironmentSealsTheKey() {
        Backup open = Backup.defaults()
                .bucket("shop-backups")
                .folder(Name.of("shared"))
                .build();
        Postgres kept = Fixtures.cluster().backup(open).build();
        Environment sealed = Fixtures.cloudNativePg()
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .mariaDb(Map.of())
                .monitoring(Optional.empty())
                .podSecurity(Map.of(
                        Unrestricted.LINKERD_CNI,
                        new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "writes to the node's network")))
                .postgres(Map.of(kept.name(), kept))
                .build();

        assertThat(sealed.unsealed())
                .extracting(violation -> violation.component().toString())
                .containsExactly(
                        "postgres.shared.cloudNativePg.backup.accessKeyId",
                        "postgres.shared.cloudNativePg.backup.secretAccessKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "ab", "a/b", "-shop", "shop-"})
    void aBucketIsNamedAsAmazonSays(String bucket) {
        assertThatThrownBy(() -> Fixtures.backup().bucket(bucket).build())
                .hasMessage("bucket: '" + bucket
                        + "' is no bucket; expected 3 to 63 lower-case letters, digits, dots and dashes");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3651})
    void howFarBackIsBounded(int days) {
        assertThatThrownBy(() -> Fixtures.backup().days(days).build())
                .hasMessage("days: " + days + " days; expected 1 to 3650");
    }

    @Test
    void extensionsAreCloudNativePgs() {
        Tenant tenant = Fixtures.tenant()
                .databases(Map.of(Name.of("main"), extended("pg_trgm")))
                .build();

        assertThat(Fixtures.cloudNativePg().build().with(tenant).tenants()).hasSize(1);
        assertThatThrownBy(() -> Fixtures.environment().with(tenant))
                .hasMessage("tenants.acme.databases.main.extensions: nobody makes extensions in 'shared', which is no"
                        + " cluster of CloudNativePG's; expected a cluster of cloudNativePg, or no extensions");
    }

    @Test
    void anExtensionIsAWord() {
        assertThatThrownBy(() -> extended("pg trgm"))
                .hasMessage("extensions[0]: 'pg trgm' is no extension; expected 1 to 63 lower-case letters, digits,"
                        + " underscores and dashes, from a letter");
        assertThatThrownBy(() -> extended("pg_trgm", "pg_trgm"))
                .hasMessage("extensions: one stands twice; expected each extension once");
    }

    private static Database extended(String... extensions) {
        return Database.InPostgres.defaults()
                .name(Name.of("main"))
                .postgres(Name.of("shared"))
                .extensions(List.of(extensions))
                .build();
    }
}
