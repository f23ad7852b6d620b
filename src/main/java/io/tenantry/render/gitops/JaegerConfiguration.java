package io.tenantry.render.gitops;

import io.tenantry.kube.JaegerNames;
import io.tenantry.model.Traces;
import java.util.List;
import java.util.Map;

/** Jaeger's configuration, which is that of an OpenTelemetry Collector: OTLP in, a bounded memory, the pages. */
final class JaegerConfiguration {

    private static final String STORE = "traces";

    private JaegerConfiguration() {}

    static Map<String, Object> of(Traces.Jaeger jaeger) {
        return Map.of(
                "service",
                        Map.of(
                                "extensions", List.of("healthcheckv2", "jaeger_query", "jaeger_storage"),
                                "pipelines",
                                        Map.of(
                                                "traces",
                                                Map.of(
                                                        "receivers", List.of("otlp"),
                                                        "processors", List.of("batch"),
                                                        "exporters", List.of("jaeger_storage_exporter")))),
                "extensions",
                        Map.of(
                                "healthcheckv2", Map.of("use_v2", true, "http", Map.of("endpoint", "0.0.0.0:13133")),
                                "jaeger_query",
                                        Map.of(
                                                "storage", Map.of("traces", STORE),
                                                "http",
                                                        Map.of(
                                                                "endpoint",
                                                                "0.0.0.0:"
                                                                        + JaegerNames.query()
                                                                                .port()
                                                                                .number())),
                                "jaeger_storage",
                                        Map.of(
                                                "backends",
                                                Map.of(STORE, Map.of("memory", Map.of("max_traces", jaeger.most()))))),
                "receivers",
                        Map.of(
                                "otlp",
                                Map.of(
                                        "protocols",
                                        Map.of(
                                                "grpc",
                                                        Map.of(
                                                                "endpoint",
                                                                "0.0.0.0:"
                                                                        + JaegerNames.otlp()
                                                                                .port()
                                                                                .number()),
                                                "http", Map.of("endpoint", "0.0.0.0:4318")))),
                "processors", Map.of("batch", Map.of()),
                "exporters", Map.of("jaeger_storage_exporter", Map.of("trace_storage", STORE)));
    }
}
