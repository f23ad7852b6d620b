package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A single server of MariaDB's, and what it refuses to be. */
class SingleMariaDbTest {

    @Test
    void everyMistakeIsTold() {
        assertThatThrownBy(() -> Fixtures.mariaDbServer()
                        .maxConnections(24)
                        .settings(Map.of("wsrep_on", "ON", "Datadir", "/data"))
                        .build())
                .hasMessageContainingAll(
                        "maxConnections: 24 connections; expected 25 to 10000",
                        "settings.Datadir: it is no setting; expected the name of a server variable",
                        "settings.wsrep_on: it is decided elsewhere; expected the name of a server variable");
    }

    @Test
    void whatOnlyAClusterReliesOnIsItsOwnToSet() {
        assertThat(Fixtures.mariaDbServer()
                        .settings(Map.of("binlog_format", "MIXED"))
                        .build()
                        .settings())
                .containsEntry("binlog_format", "MIXED");
    }

    @Test
    void itsUsersAndItsReserveFitIntoItsConnections() {
        MariaDb.Single narrow = Fixtures.mariaDbServer().maxConnections(30).build();
        Tenant tenant = Fixtures.tenant()
                .databases(Map.of(
                        Name.of("main"),
                        Database.InMariaDb.defaults()
                                .name(Name.of("main"))
                                .mariaDb(narrow.name())
                                .build()))
                .build()
                .with(Fixtures.api().connections(List.of(Fixtures.toMain())).build());

        assertThatThrownBy(() -> Fixtures.single()
                        .mariaDb(Map.of(narrow.name(), narrow))
                        .tenants(Map.of(tenant.id(), tenant))
                        .build())
                .hasMessageContaining(
                        "mariaDb.shared.single.maxConnections: the tenants' users may open 20 connections;"
                                + " with 20 reserved that is more than 30");
    }

    @Test
    void itsDiskIsOfAClassThatThereIs() {
        MariaDb.Single elsewhere =
                Fixtures.mariaDbServer().volume(Volume.of("20Gi", "tape")).build();

        assertThatThrownBy(() -> Fixtures.single()
                        .mariaDb(Map.of(elsewhere.name(), elsewhere))
                        .build())
                .hasMessageContaining("mariaDb.shared.single.volume");
    }

    @Test
    void itsSecretsAreSealedWhereSecretsAre() {
        MariaDb.Single open = Fixtures.mariaDbServer()
                .rootPassword(Optional.empty())
                .backup(Fixtures.backup().secretAccessKey(Optional.empty()).build())
                .build();

        assertThat(Fixtures.single()
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .monitoring(Optional.empty())
                        .podSecurity(Map.of(Unrestricted.LINKERD_CNI, Unrestricted.LINKERD_CNI.exemption()))
                        .mariaDb(Map.of(open.name(), open))
                        .build()
                        .unsealed())
                .extracting(violation -> violation.component())
                .containsExactly("mariaDb.shared.single.rootPassword", "mariaDb.shared.single.backup.secretAccessKey");
    }
}
