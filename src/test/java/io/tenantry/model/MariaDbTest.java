package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MariaDbTest {

    private static final String POSITION = "6c1f0e2a-e53e-11f1-b473-b619083605ee:4711";

    @Test
    void aClusterHasThreeNodesUnlessSaidOtherwise() {
        assertThat(galera().build().replicas().count()).isEqualTo(3);
    }

    @Test
    void anEvenNumberOfNodesCanSplitInHalves() {
        assertThatThrownBy(() -> galera().replicas(new Replicas(4)).build())
                .hasMessage("replicas: 4 nodes can split in halves; expected an odd number");
    }

    @Test
    void settingsOfTheServerAreTaken() {
        assertThat(galera().settings(Map.of("sql_mode", "STRICT_ALL_TABLES,NO_ZERO_DATE"))
                        .build()
                        .settings())
                .containsEntry("sql_mode", "STRICT_ALL_TABLES,NO_ZERO_DATE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"innodb_flush_log_at_trx_commit", "wsrep_cluster_address", "max_connections"})
    void aSettingThatTheClusterReliesOnIsNoChoice(String key) {
        assertThatThrownBy(() -> galera().settings(Map.of(key, "2")).build())
                .hasMessageStartingWith("settings." + key + ": it is decided elsewhere; expected the name of a server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sql_Mode", "sql-mode", "x=1\nplugin_load", "[client]", "!include"})
    void whatIsNoNameIsNoSetting(String key) {
        assertThatThrownBy(() -> galera().settings(Map.of(key, "1")).build())
                .hasMessageStartingWith("settings." + key + ": it is no setting; expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ON\nwsrep_on=OFF", "\"", "'", "\\", "ON # not", "ü"})
    void aValueCannotBeginAnotherLine(String value) {
        assertThatThrownBy(() ->
                        galera().settings(Map.of("event_scheduler", value)).build())
                .hasMessageStartingWith("settings.event_scheduler: '" + value + "' is no value of a setting; expected");
    }

    @Test
    void aNodeCanBeChosenToStartFrom() {
        assertThat(galera().restartFrom(new MariaDb.RestartFrom(2, POSITION))
                        .build()
                        .restartFrom())
                .hasValue(new MariaDb.RestartFrom(2, POSITION));
    }

    @Test
    void theChosenNodeHasToExist() {
        assertThatThrownBy(() -> galera().restartFrom(new MariaDb.RestartFrom(3, POSITION))
                        .build())
                .hasMessage("restartFrom.node: there is no node 3; expected 0 to 2");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 6c1f0e2a-e53e-11f1-b473-b619083605ee:4711",
        "0, 6c1f0e2a-e53e-11f1-b473-b619083605ee:-1",
        "0, 6c1f0e2a-e53e-11f1-b473-b619083605ee",
        "0, 4711",
        "0, 6C1F0E2A-E53E-11F1-B473-B619083605EE:4711",
        "0, $(reboot)-e53e-11f1-b473-b619083605ee:4711"
    })
    void whatNoNodeReportsIsNoChoice(int node, String position) {
        assertThatThrownBy(() -> new MariaDb.RestartFrom(node, position)).hasMessageContaining("; expected");
    }

    private static MariaDbGaleraBuilder galera() {
        return MariaDb.Galera.defaults().name(Name.of("shared")).volume(Volume.of("15Gi", "fast-ssd"));
    }
}
