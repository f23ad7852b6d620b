package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.imports.externalsecrets.ExternalSecret;
import io.tenantry.imports.xk8s.SecretProviderClass;
import io.tenantry.model.AwsRegion;
import io.tenantry.model.AwsRole;
import io.tenantry.model.Cache;
import io.tenantry.model.Datadog;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.MonitoringBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Receiver;
import io.tenantry.model.Registry;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Secrets;
import io.tenantry.model.Telemetry;
import io.tenantry.model.Tenant;
import io.tenantry.model.Traces;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What somebody has to put into a store outside, of a platform that uses all there is. */
class SecretsPageTest {

    private final Golden golden = Golden.of(getClass());

    private final Tenant acme = Fixtures.tenant()
            .caches(Map.of(
                    Name.of("carts"),
                    Cache.Redis.defaults()
                            .name(Name.of("carts"))
                            .volume(Volume.of("5Gi", "fast-ssd"))
                            .build()))
            .directories(Map.of(Name.of("people"), Fixtures.directory().build()))
            .registries(Map.of(Name.of("ghcr"), new Registry(Name.of("ghcr"), "ghcr.io", Optional.empty())))
            .secrets(Map.of(Name.of("smtp"), variable("SMTP_PASSWORD")))
            .apps(Map.of(
                    Name.of("api"),
                    Fixtures.api()
                            .connections(List.of(Fixtures.toMain()))
                            .secrets(variable("JWT_SECRET"))
                            .build()))
            .tasks(Map.of(
                    Name.of("nightly"),
                    SystemFixtures.nightly().secrets(variable("MAIL_KEY")).build()))
            .build();

    @Test
    void ofSecretsManager() {
        golden.matches("secrets-manager.txt", page(secretsManager(cluster())));
    }

    @Test
    void ofAKeyVault() {
        golden.matches("key-vault.txt", page(keyVault(single())));
    }

    @Test
    void whatManifestsAskSecretsManagerForIsWhatThePageSays() {
        assertThat(Stream.of(cluster(), single()).map(SecretsPageTest::secretsManager))
                .allSatisfy(environment -> assertThat(rows(environment, "`[^`]+` \\| `[^`]+`"))
                        .containsExactlyInAnyOrderElementsOf(objects(environment)
                                .filter(ExternalSecret.class::isInstance)
                                .map(ExternalSecret.class::cast)
                                .flatMap(secret -> secret.getSpec().getData().stream())
                                .map(data -> "`" + data.getRemoteRef().getKey() + "` | `"
                                        + data.getRemoteRef().getProperty() + "`")
                                .toList()));
    }

    @Test
    void andAKeyVault() {
        assertThat(Stream.of(cluster(), single()).map(SecretsPageTest::keyVault))
                .allSatisfy(environment -> assertThat(rows(environment, "`[^`]+`"))
                        .containsExactlyInAnyOrderElementsOf(objects(environment)
                                .filter(SecretProviderClass.class::isInstance)
                                .map(SecretProviderClass.class::cast)
                                .flatMap(secret -> secret.getSpec().getSecretObjects().stream())
                                .flatMap(secret -> secret.getData().stream())
                                .map(data -> "`" + data.getObjectName() + "`")
                                .toList()));
    }

    @Test
    void whatStandsInTheOverlaysOrIsNoSecretNeedsNoPage() {
        assertThat(PlatformParts.texts(Fixtures.environment().with(acme))).doesNotContainKey("secrets.md");
        assertThat(PlatformParts.texts(EnvironmentBuilder.builder(Fixtures.environment())
                        .secrets(new Secrets.SealedSecrets("sealing.pem"))
                        .build()))
                .doesNotContainKey("secrets.md");
    }

    private static Stream<HasMetadata> objects(Environment environment) {
        return Stream.concat(
                        PlatformParts.of(environment).stream(),
                        environment.everySpace().stream().flatMap(space -> SpaceParts.of(environment, space).stream()))
                .flatMap(part -> part.objects().stream());
    }

    /** The first cells of each row, as many as say where a value stands. */
    private static List<String> rows(Environment environment, String cells) {
        return Pattern.compile("^\\| (" + cells + ") \\|", Pattern.MULTILINE)
                .matcher(page(environment))
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static String page(Environment environment) {
        return PlatformParts.texts(environment).get("secrets.md");
    }

    private static Environment secretsManager(EnvironmentBuilder environment) {
        return environment
                .secrets(Secrets.ExternalSecrets.defaults()
                        .store(new Secrets.Store.AwsSecretsManager(
                                AwsRegion.of("eu-west-1"), AwsRole.of("arn:aws:iam::111122223333:role/shop-prod")))
                        .path("shop/prod")
                        .build())
                .build();
    }

    private static Environment keyVault(EnvironmentBuilder environment) {
        return environment
                .secrets(Fixtures.vault("datadog", "mariadb", "monitoring", "postgres", "tenant-acme", "tracing"))
                .build();
    }

    private EnvironmentBuilder cluster() {
        return with(Fixtures.cluster()
                .backup(Fixtures.backup().region("eu-west-1").build())
                .build());
    }

    private EnvironmentBuilder single() {
        return with(Fixtures.server().backup(Fixtures.backup().build()).build());
    }

    private EnvironmentBuilder with(Postgres server) {
        Environment plain = Fixtures.cloudNativePg().build();
        return EnvironmentBuilder.builder(plain)
                .postgres(Map.of(server.name(), server))
                .monitoring(MonitoringBuilder.builder(plain.monitoring().orElseThrow())
                        .receivers(Stream.of(
                                        new Receiver.Slack(
                                                Name.of("chat"),
                                                Receiver.AlertSeverity.WARNING,
                                                "#alerts",
                                                Optional.empty()),
                                        new Receiver.PagerDuty(
                                                Name.of("on-call"), Receiver.AlertSeverity.CRITICAL, Optional.empty()),
                                        new Receiver.Webhook(
                                                Name.of("robot"), Receiver.AlertSeverity.WARNING, Optional.empty()))
                                .collect(Collectors.toMap(Receiver::name, receiver -> receiver)))
                        .build())
                .telemetry(Telemetry.defaults()
                        .datadog(Datadog.defaults().build())
                        .traces(Traces.OpenTelemetry.defaults()
                                .to(SystemFixtures.tracing())
                                .build())
                        .build())
                .podSecurity(Stream.of(Unrestricted.values())
                        .collect(Collectors.toMap(each -> each, Unrestricted::exemption)))
                .tenants(Map.of(acme.id(), acme));
    }

    private static Map<String, SecretVariable> variable(String name) {
        return Map.of(name, new SecretVariable(name, Optional.empty()));
    }
}
