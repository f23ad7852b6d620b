package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A single server of PostgreSQL's, and what it refuses to be. */
class SinglePostgresTest {

    @Test
    void threeOfThemAreThreeDatabases() {
        assertThatThrownBy(() -> Fixtures.server().replicas(new Replicas(3)).build())
                .hasMessage(
                        "replicas: 3 servers of a plain StatefulSet are 3 databases that know nothing of each other;"
                                + " expected 1; for more, 'cloudNativePg' in place of 'single', which replicates and takes over");
    }

    @Test
    void everyMistakeIsTold() {
        assertThatThrownBy(() -> Fixtures.server()
                        .image(Image.of("docker.io/library/postgres:alpine"))
                        .user(0)
                        .maxConnections(24)
                        .connectionsPerDatabase(1)
                        .parameters(Map.of("max_connections", "9", "ssl", "off"))
                        .build())
                .hasMessageContainingAll(
                        "image: the tag of 'docker.io/library/postgres:alpine' does not begin with PostgreSQL's major"
                                + " version; expected a tag from 14 to 18, such as 17.6-alpine",
                        "user: user 0; expected 70 for images made from Alpine, 999 from Debian",
                        "maxConnections: 24 connections; expected 25 to 10000",
                        "connectionsPerDatabase: 1 connections; expected 2 to 1000",
                        "parameters: max_connections is no setting here; expected maxConnections",
                        "parameters: ssl is no setting here; expected none: it is decided with the pod");
    }

    @Test
    void itsDatabasesAndItsReserveFitIntoItsConnections() {
        Postgres.Single narrow = Fixtures.server().connectionsPerDatabase(190).build();
        Tenant tenant = Fixtures.tenant().build();

        assertThat(narrow.connectionsNeededFor(2)).isEqualTo(2 * 190 + 20);
        assertThatThrownBy(() -> Fixtures.single()
                        .postgres(Map.of(narrow.name(), narrow))
                        .tenants(Map.of(tenant.id(), tenant))
                        .build())
                .hasMessageContaining(
                        "postgres.shared.single.maxConnections: 1 databases may need 210 connections, more"
                                + " than 200: 190 each, and 20 reserved");
    }

    @Test
    void itRunsOnAPoolThatThereIs() {
        Postgres.Single pinned = Fixtures.server().nodePool(Name.of("gpu")).build();

        assertThatThrownBy(() -> Fixtures.single()
                        .postgres(Map.of(pinned.name(), pinned))
                        .build())
                .hasMessage(
                        "postgres.shared.single.nodePool: there is no node pool 'gpu'; expected the environment to have"
                                + " one; it has none");
    }

    @Test
    void itsMemoryTunesItAsCloudNativePgs() {
        assertThat(Fixtures.server().build().tuning().parameters())
                .containsEntry("shared_buffers", "1024MB")
                .containsEntry("effective_cache_size", "3072MB");
    }

    @Test
    void nobodyMakesExtensionsInIt() {
        Database main = DatabaseInPostgresBuilder.builder((Database.InPostgres)
                        Fixtures.tenant().build().databases().get(Name.of("main")))
                .extensions(List.of("vector"))
                .build();
        Tenant tenant = Fixtures.tenant().databases(Map.of(main.name(), main)).build();

        assertThatThrownBy(() ->
                        Fixtures.single().tenants(Map.of(tenant.id(), tenant)).build())
                .hasMessage("tenants.acme.databases.main.extensions: nobody makes extensions in 'shared', which is no"
                        + " cluster of CloudNativePG's; expected a cluster of cloudNativePg, or no extensions");
    }

    @Test
    void anotherClusterIsNotCalledAsOneOfItsParts() {
        Postgres.Single shared = Fixtures.server().build();
        Postgres.Single backup =
                Fixtures.server().name(Name.of("shared-backup")).build();

        assertThatThrownBy(() -> Fixtures.single()
                        .postgres(Map.of(shared.name(), shared, backup.name(), backup))
                        .build())
                .hasMessage("postgres.shared-backup: 'shared-backup' is what the operator calls a part of cluster"
                        + " 'shared'; expected another name");
    }

    @Test
    void itsSecretsAreSealedWhereSecretsAre() {
        Postgres.Single open = Fixtures.server()
                .superuserPassword(Optional.empty())
                .backup(Fixtures.backup().accessKeyId(Optional.empty()).build())
                .build();

        assertThat(Fixtures.single()
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .monitoring(Optional.empty())
                        .podSecurity(Map.of(Unrestricted.LINKERD_CNI, Unrestricted.LINKERD_CNI.exemption()))
                        .mariaDb(Map.of())
                        .postgres(Map.of(open.name(), open))
                        .build()
                        .unsealed())
                .extracting(violation -> violation.component())
                .containsExactly(
                        "postgres.shared.single.superuserPassword", "postgres.shared.single.backup.accessKeyId");
    }

    @Test
    void itsBackupNeedsAKeyOfItsOwn() {
        Postgres.Single kept =
                Fixtures.server().backup(Fixtures.backup().build()).build();

        assertThatThrownBy(() ->
                        Fixtures.single().postgres(Map.of(kept.name(), kept)).build())
                .hasMessage("postgres.shared.single.backup: plain secrets hold no key of an object store; expected no"
                        + " backup here, sealedSecrets, externalSecrets or keyVault");
    }

    @Test
    void nobodyMakesRolesOfItsOwnBeforePostgres16() {
        Database main = DatabaseInPostgresBuilder.builder((Database.InPostgres)
                        Fixtures.tenant().build().databases().get(Name.of("main")))
                .roles(Database.Roles.AND_ITS_OWN)
                .build();
        Tenant tenant = Fixtures.tenant().databases(Map.of(main.name(), main)).build();
        Postgres old = Fixtures.server()
                .image(Image.of("docker.io/library/postgres:15.14-alpine"))
                .build();

        assertThat(Fixtures.single()
                        .tenants(Map.of(tenant.id(), tenant))
                        .build()
                        .tenants())
                .hasSize(1);
        assertThatThrownBy(() -> Fixtures.single()
                        .postgres(Map.of(old.name(), old))
                        .tenants(Map.of(tenant.id(), tenant))
                        .build())
                .hasMessage(
                        "tenants.acme.databases.main.roles: 'shared' is PostgreSQL 15, where who makes roles may change"
                                + " those of all others; expected PostgreSQL 16 or later, or roles: declared");
    }
}
