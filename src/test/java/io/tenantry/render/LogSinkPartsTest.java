package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Cidr;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Host;
import io.tenantry.model.LogSink;
import io.tenantry.model.LogSinkElasticsearchBuilder;
import io.tenantry.model.Purpose;
import io.tenantry.model.Secrets;
import io.tenantry.model.Telemetry;
import io.tenantry.model.Unrestricted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What containers write, sent to an Elasticsearch outside. */
class LogSinkPartsTest {

    private final Golden golden = Golden.of(getClass());
    private final LogSink.Elasticsearch sink = LogSink.Elasticsearch.defaults()
            .host(Host.of("logs.example.com"))
            .addresses(List.of(Cidr.of("198.51.100.0/24")))
            .user("fluent-bit")
            .build();
    private final Environment environment = SystemFixtures.bare()
            .telemetry(Telemetry.defaults().logs(sink).build())
            .podSecurity(Map.of(Unrestricted.LOGGING, Unrestricted.LOGGING.exemption()))
            .build();

    @Test
    void theAgentReadsItsPasswordFromASecretAndReachesThatPort() {
        List<Part> parts = PlatformParts.of(environment);

        golden.matches("agent.yaml", PartObjects.of(parts, "argocd/operators/fluent-bit"));
        golden.matches("policies.yaml", inLogging(PartObjects.of(parts, "network-policies")));
        assertThat(inLogging(PartObjects.of(parts, "secrets")))
                .extracting(
                        object -> object.getKind() + " " + object.getMetadata().getName())
                .containsExactly(
                        "ServiceAccount external-secrets", "SecretStore external-secrets", "ExternalSecret log-sink");
    }

    @Test
    void itsPasswordIsSealedWhereSecretsAre() {
        assertThat(EnvironmentBuilder.builder(environment)
                        .secrets(new Secrets.SealedSecrets("certificate.pem"))
                        .build()
                        .unsealed())
                .extracting(Object::toString)
                .anyMatch(violation -> violation.contains("telemetry.logs.elasticsearch.password"));
    }

    @Test
    void aPasswordOfADevelopmentEnvironmentOpensNoServerOfSomebodyElse() {
        assertThatThrownBy(() -> EnvironmentBuilder.builder(environment)
                        .purpose(Purpose.DEVELOPMENT)
                        .secrets(new Secrets.PlainSecrets("development"))
                        .build())
                .hasMessage("telemetry.logs.elasticsearch: plain secrets hold no password of somebody else's server;"
                        + " expected loki, sealedSecrets, externalSecrets or keyVault");
    }

    @Test
    void itIsOutsideOfTheCluster() {
        assertThatThrownBy(() -> EnvironmentBuilder.builder(environment)
                        .telemetry(Telemetry.defaults()
                                .logs(LogSinkElasticsearchBuilder.builder(sink)
                                        .addresses(List.of(Cidr.of("10.0.1.0/24")))
                                        .build())
                                .build())
                        .build())
                .hasMessageStartingWith("telemetry.logs.elasticsearch.addresses[0]: ");
    }

    @Test
    void aUserIsAWord() {
        assertThatThrownBy(() -> LogSink.Elasticsearch.defaults()
                        .host(Host.of("logs.example.com"))
                        .user("fluent bit")
                        .build())
                .hasMessage("user: 'fluent bit' is no user; expected 1 to 64 letters, digits and . _ @ -");
    }

    private static List<HasMetadata> inLogging(List<HasMetadata> objects) {
        return objects.stream()
                .filter(object -> "logging".equals(object.getMetadata().getNamespace()))
                .toList();
    }
}
