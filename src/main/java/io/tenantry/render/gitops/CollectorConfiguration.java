package io.tenantry.render.gitops;

import io.tenantry.kube.CollectorNames;
import io.tenantry.model.External;
import io.tenantry.model.TraceDestination;
import io.tenantry.model.Traces;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The configuration of an OpenTelemetry Collector: OTLP in, batches, one way out. It refuses spans before its memory ends;
 * their senders try again.
 *
 * @see <a href="https://opentelemetry.io/docs/collector/configuration/">configuration</a>
 */
final class CollectorConfiguration {

    /** The variable with the header's value. */
    static final String HEADER = "OTLP_HEADER";

    private static final String OTLP_OUT = "otlp_grpc";
    private static final String LOG = "debug";

    private CollectorConfiguration() {}

    static Map<String, Object> of(Traces.OpenTelemetry collector) {
        Map<String, Object> exporters = exporters(collector.to());
        return Map.of(
                "extensions", Map.of("health_check", Map.of("endpoint", "0.0.0.0:13133")),
                "receivers", Map.of("otlp", Map.of("protocols", Map.of("grpc", Map.of("endpoint", endpoint())))),
                "processors",
                        Map.of(
                                "memory_limiter",
                                        Map.of(
                                                "check_interval", "1s",
                                                "limit_percentage", 80,
                                                "spike_limit_percentage", 25),
                                "batch", Map.of()),
                "exporters", exporters,
                "service",
                        Map.of(
                                "extensions", List.of("health_check"),
                                "pipelines",
                                        Map.of(
                                                "traces",
                                                Map.of(
                                                        "receivers",
                                                        List.of("otlp"),
                                                        "processors",
                                                        List.of("memory_limiter", "batch"),
                                                        "exporters",
                                                        List.copyOf(exporters.keySet())))));
    }

    private static String endpoint() {
        return "0.0.0.0:" + CollectorNames.otlp().port().number();
    }

    private static Map<String, Object> exporters(TraceDestination destination) {
        return destination instanceof TraceDestination.OtlpServer otlp
                ? Map.of(OTLP_OUT, otlp(otlp))
                : Map.of(LOG, Map.of());
    }

    private static Map<String, Object> otlp(TraceDestination.OtlpServer to) {
        Map<String, Object> exporter = new TreeMap<>();
        exporter.put("endpoint", to.otlp() + ":" + to.port());
        exporter.put("tls", tls(to.tls()));
        to.header().ifPresent(header -> exporter.put("headers", Map.of(header.name(), "${env:" + HEADER + "}")));
        return exporter;
    }

    private static Map<String, Object> tls(External.Tls tls) {
        return switch (tls) {
            case DISABLE -> Map.of("insecure", true);
            case REQUIRE -> Map.of("insecure_skip_verify", true);
            case VERIFY_FULL -> Map.of("insecure", false);
        };
    }
}
