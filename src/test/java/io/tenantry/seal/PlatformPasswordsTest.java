package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.MariaDb;
import io.tenantry.model.MariaDbGaleraBuilder;
import io.tenantry.model.MonitoringBuilder;
import io.tenantry.model.Name;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformPasswordsTest {

    @Test
    void rootAndGrafanasAdminHaveOne() {
        assertThat(PlatformPasswords.missing(Fixtures.environment()))
                .containsExactly(
                        MissingPassword.at(
                                List.of("mariaDb", "shared", "galera"),
                                Map.of("rootPassword", new SecretPlace("mariadb", "shared-root"))),
                        MissingPassword.at(
                                List.of("monitoring"),
                                Map.of("grafanaPassword", new SecretPlace("monitoring", "grafana-admin-credentials"))));
    }

    @Test
    void whatIsSealedAlreadyStays() {
        Environment environment = Fixtures.environment();
        MariaDb.Galera galera = (MariaDb.Galera) environment.mariaDb().get(Name.of("shared"));

        assertThat(PlatformPasswords.missing(EnvironmentBuilder.builder(environment)
                        .mariaDb(Map.of(
                                galera.name(),
                                MariaDbGaleraBuilder.builder(galera)
                                        .rootPassword(Fixtures.sealed())
                                        .build()))
                        .monitoring(MonitoringBuilder.builder(
                                        environment.monitoring().orElseThrow())
                                .grafanaPassword(Fixtures.sealed())
                                .build())
                        .build()))
                .isEmpty();
    }

    @Test
    void aSingleServersRootHasOne() {
        MariaDb.Single single =
                Fixtures.mariaDbServer().rootPassword(Optional.empty()).build();

        assertThat(PlatformPasswords.missing(EnvironmentBuilder.builder(Fixtures.environment())
                        .mariaDb(Map.of(single.name(), single))
                        .monitoring(Optional.empty())
                        .build()))
                .containsExactly(MissingPassword.at(
                        List.of("mariaDb", "shared", "single"),
                        Map.of("rootPassword", new SecretPlace("mariadb", "shared-root"))));
    }
}
