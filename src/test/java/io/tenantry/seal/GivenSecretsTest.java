package io.tenantry.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Backup;
import io.tenantry.model.Datadog;
import io.tenantry.model.Environment;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Postgres;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Secrets;
import io.tenantry.model.Telemetry;
import io.tenantry.model.Tenant;
import io.tenantry.model.Traces;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GivenSecretsTest {

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

        assertThat(GivenSecrets.missing(environment))
                .extracting(given -> String.join(".", given.path()) + " " + given.place())
                .containsExactly(
                        "telemetry.datadog.apiKey SecretPlace[namespace=datadog, name=datadog-api-key]",
                        "telemetry.traces.openTelemetry.to.header.value SecretPlace[namespace=tracing, name=traces]",
                        "spaces.shop.externals.main.password SecretPlace[namespace=shop, name=external-main]",
                        "spaces.shop.externals.sessions.password SecretPlace[namespace=shop, name=external-sessions]",
                        "spaces.shop.apps.api.secrets.JWT_SECRET.sealed SecretPlace[namespace=shop, name=api-env]");
    }

    @Test
    void theKeysOfBackups() {
        Backup open = Fixtures.backup()
                .accessKeyId(Optional.empty())
                .secretAccessKey(Optional.empty())
                .build();
        MariaDb mariaDb = Fixtures.mariaDbServer().backup(open).build();
        Postgres postgres = Fixtures.server()
                .backup(Fixtures.backup()
                        .folder(Name.of("postgres"))
                        .accessKeyId(Optional.empty())
                        .build())
                .build();

        assertThat(GivenSecrets.missing(Fixtures.single()
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .mariaDb(Map.of(mariaDb.name(), mariaDb))
                        .postgres(Map.of(postgres.name(), postgres))
                        .build()))
                .extracting(given -> String.join(".", given.path()) + " " + given.place())
                .containsExactly(
                        "mariaDb.shared.single.backup.accessKeyId SecretPlace[namespace=mariadb, name=shared-backup]",
                        "mariaDb.shared.single.backup.secretAccessKey SecretPlace[namespace=mariadb, name=shared-backup]",
                        "postgres.shared.single.backup.accessKeyId SecretPlace[namespace=postgres, name=shared-backup]");
    }

    @Test
    void whatATenantsAppReads() {
        Workload api = Fixtures.api()
                .secrets(Map.of(
                        "STRIPE_KEY", new SecretVariable("STRIPE_KEY", Optional.empty()),
                        "MAIL_KEY", new SecretVariable("MAIL_KEY", Optional.of(Fixtures.sealed()))))
                .build();
        Tenant acme = Fixtures.tenant().apps(Map.of(api.name(), api)).build();

        assertThat(GivenSecrets.missing(acme))
                .containsExactly(new GivenSecret(
                        List.of("apps", api.name().value(), "secrets", "STRIPE_KEY", "sealed"),
                        new SecretPlace("tenant-acme", "api-env")));
    }
}
