package io.tenantry.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Datadog;
import io.tenantry.model.Environment;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Postgres;
import io.tenantry.model.Telemetry;
import io.tenantry.model.Traces;
import io.tenantry.model.Unrestricted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformSecretsTest {

    @Test
    void rootAndGrafanasAdminHaveAPasswordThatAnybodyMakes() {
        assertThat(SecretValues.of(Fixtures.environment()))
                .containsExactly(
                        new SecretValue(
                                List.of("mariaDb", "shared", "galera"),
                                SecretValue.Maker.ANYBODY,
                                "the password of root in MariaDB `shared`",
                                List.of(new SecretCopy(
                                        "rootPassword",
                                        new SecretPlace("mariadb", "shared-root"),
                                        "password",
                                        Optional.empty()))),
                        new SecretValue(
                                List.of("monitoring"),
                                SecretValue.Maker.ANYBODY,
                                "the password of Grafana's `admin`",
                                List.of(new SecretCopy(
                                        "grafanaPassword",
                                        new SecretPlace("monitoring", "grafana-admin-credentials"),
                                        "password",
                                        Optional.empty()))));
    }

    @Test
    void aValueThatTheOverlaysHoldForEverySecretIsSealed() {
        Environment sealed = Fixtures.single().build();

        assertThat(SecretValues.of(sealed))
                .extracting(value -> String.join(".", value.path()) + " " + value.isSealed())
                .containsExactly("mariaDb.shared.galera false", "postgres.shared.single true", "monitoring false");
    }

    @Test
    void aSingleServersBackupsHaveAKeyAsAClustersDo() {
        Environment single =
                backedUp(Fixtures.server().backup(Fixtures.backup().build()).build());
        Environment cluster = backedUp(Fixtures.cluster()
                .backup(Fixtures.backup().region("eu-west-1").build())
                .build());

        assertThat(keys(single))
                .contains("postgres/shared-backup access-key-id", "postgres/shared-backup secret-access-key");
        assertThat(keys(cluster))
                .contains("postgres/shared-backup access-key-id", "postgres/shared-backup secret-access-key");
        assertThat(SecretValues.openOf(cluster))
                .contains(new OpenValue(new SecretPlace("postgres", "shared-backup"), "region", "eu-west-1"));
    }

    @Test
    void theKeysOfTelemetryAndWhatASpaceUses() {
        OwnSpace space = SystemFixtures.space().build();
        Environment environment = SystemFixtures.bare()
                .spaces(Map.of(space.name(), space))
                .telemetry(Telemetry.defaults()
                        .datadog(Datadog.defaults().build())
                        .traces(Traces.OpenTelemetry.defaults()
                                .to(SystemFixtures.tracing())
                                .build())
                        .build())
                .podSecurity(Map.of(Unrestricted.DATADOG, Unrestricted.DATADOG.exemption()))
                .build();

        assertThat(SecretValues.of(environment))
                .extracting(value -> value.maker() + " " + String.join(".", value.path()) + " "
                        + value.copies().get(0).place())
                .containsExactly(
                        "OWNER telemetry.datadog datadog/datadog-api-key",
                        "OWNER telemetry.traces.openTelemetry.to.header tracing/traces",
                        "OWNER spaces.shop.externals.main shop/external-main",
                        "OWNER spaces.shop.externals.sessions shop/external-sessions",
                        "OWNER spaces.shop.apps.api.secrets.JWT_SECRET shop/api-env");
    }

    private static Environment backedUp(Postgres server) {
        return Fixtures.cloudNativePg()
                .secrets(Fixtures.vault("postgres", "mariadb", "monitoring"))
                .podSecurity(Stream.of(Unrestricted.values())
                        .collect(Collectors.toMap(each -> each, Unrestricted::exemption)))
                .postgres(Map.of(server.name(), server))
                .build();
    }

    private static List<String> keys(Environment environment) {
        return SecretValues.of(environment).stream()
                .flatMap(value -> value.copies().stream())
                .map(copy -> copy.place() + " " + copy.property())
                .toList();
    }
}
