package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.SystemFixtures;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    @Test
    void aServerForTracesWithinTheCluster() {
        TraceDestination.OtlpServer inside = TraceDestinationOtlpServerBuilder.builder(SystemFixtures.tracing())
                .addresses(List.of(Cidr.of("10.0.1.0/24")))
                .build();

        assertThatThrownBy(() -> SystemFixtures.collecting(inside).build())
                .hasMessage("telemetry.traces.openTelemetry.to.addresses[0]: 10.0.1.0/24 lies in 10.0.0.0/18, which"
                        + " is the cluster's own; expected an address outside the cluster; within it, a connection to"
                        + " a database, cache or workload");
    }

    @Test
    void aKeyIsNobodysDevelopmentPassword() {
        assertThatThrownBy(() -> SystemFixtures.collecting(SystemFixtures.tracing())
                        .purpose(Purpose.DEVELOPMENT)
                        .secrets(new Secrets.PlainSecrets("development"))
                        .build())
                .hasMessage("telemetry.traces.openTelemetry.to.header: plain secrets hold no key of somebody else's"
                        + " server; expected no header here, sealedSecrets, externalSecrets or keyVault");
    }

    @Test
    void aKeyIsSealedWhereSecretsAre() {
        Environment sealing = SystemFixtures.collecting(SystemFixtures.tracing())
                .secrets(new Secrets.SealedSecrets("certificate.pem"))
                .build();

        assertThat(sealing.unsealed())
                .extracting(Object::toString)
                .containsExactly(
                        "telemetry.traces.openTelemetry.to.header.value: no sealed value; expected a sealed value:"
                                + " 'tenantry seal' makes it");
    }

    @Test
    void aKeyThatWouldGoInTheClear() {
        assertThatThrownBy(() -> TraceDestinationOtlpServerBuilder.builder(SystemFixtures.tracing())
                        .tls(External.Tls.DISABLE)
                        .build())
                .hasMessage("tls: a header that nobody may read goes over the network in the clear; expected require or"
                        + " verify-full, or no header");
    }

    @Test
    void aHeaderThatGrpcDoesNotKnow() {
        assertThatThrownBy(
                        () -> TraceDestination.Header.defaults().name("X-Api").build())
                .hasMessage("name: 'X-Api' is no header; expected small letters, digits and dashes, such as x-api-key");
    }

    @Test
    void logsAreKeptForAWhileOnADiskThatThereIs() {
        assertThatThrownBy(() -> LogSink.Loki.defaults()
                        .volume(Volume.of("20Gi", "disk"))
                        .days(0)
                        .build())
                .hasMessage("days: 0 days; expected 1 to 365");
        assertThatThrownBy(() -> SystemFixtures.bare()
                        .telemetry(Telemetry.defaults()
                                .logs(LogSink.Loki.defaults()
                                        .volume(Volume.of("20Gi", "disk"))
                                        .build())
                                .build())
                        .podSecurity(Map.of(Unrestricted.LOGGING, Unrestricted.LOGGING.exemption()))
                        .build())
                .hasMessage("telemetry.logs.loki.volume.storageClass: there is no storage class 'disk'; expected the"
                        + " environment to have one; it has none");
    }

    @Test
    void whatSendsNothingOnHasNoServer() {
        Telemetry log = Telemetry.defaults()
                .traces(Traces.OpenTelemetry.defaults()
                        .to(new TraceDestination.Log())
                        .build())
                .build();
        Telemetry jaeger =
                Telemetry.defaults().traces(Traces.Jaeger.defaults().build()).build();

        assertThat(log.traceServer()).isEmpty();
        assertThat(jaeger.traceServer()).isEmpty();
        assertThat(Telemetry.defaults().build().traceServer()).isEmpty();
    }
}
