package io.tenantry.model;

import java.util.Optional;

/**
 * What tells about the system beside Prometheus. Nothing of it is there unless it is said.
 *
 * @param datadog the agent of a Datadog account
 * @param traces where workloads send what a request did
 * @param logs where what containers write goes
 */
@ModelRecord
public record Telemetry(Optional<Datadog> datadog, Optional<Traces> traces, Optional<LogSink> logs) {

    /** What workloads can send something to. */
    public enum Part {
        /** Metrics over StatsD, to the Datadog agent of the own node: {@code DD_AGENT_HOST}, {@code DD_DOGSTATSD_PORT}. */
        DATADOG,
        /**
         * Traces over OTLP: {@code OTEL_EXPORTER_OTLP_ENDPOINT}, {@code OTEL_EXPORTER_OTLP_PROTOCOL}, {@code
         * OTEL_SERVICE_NAME}.
         */
        TRACES
    }

    /** Whether there is somebody who takes it. */
    public boolean has(Part part) {
        return switch (part) {
            case DATADOG -> datadog.isPresent();
            case TRACES -> traces.isPresent();
        };
    }

    /** The Elasticsearch outside that takes logs; absent where they go elsewhere, or nowhere. */
    public Optional<LogSink.Elasticsearch> elasticsearch() {
        return logs.filter(LogSink.Elasticsearch.class::isInstance).map(LogSink.Elasticsearch.class::cast);
    }

    /** The Jaeger that keeps traces in the cluster; absent where they go elsewhere, or nowhere. */
    public Optional<Traces.Jaeger> jaeger() {
        return traces.filter(Traces.Jaeger.class::isInstance).map(Traces.Jaeger.class::cast);
    }

    /** The Loki that keeps logs in the cluster; absent where they go elsewhere, or nowhere. */
    public Optional<LogSink.Loki> loki() {
        return logs.filter(LogSink.Loki.class::isInstance).map(LogSink.Loki.class::cast);
    }

    /** The server outside that a collector sends traces to; absent when none does. */
    public Optional<TraceDestination.OtlpServer> traceServer() {
        return traces.map(each -> each instanceof Traces.OpenTelemetry collector
                        && collector.to() instanceof TraceDestination.OtlpServer otlp
                ? otlp
                : null);
    }

    /** What tells that server whose traces these are; absent when it does not ask. */
    public Optional<TraceDestination.Header> traceHeader() {
        return traceServer().flatMap(TraceDestination.OtlpServer::header);
    }

    /** Nothing. */
    public static TelemetryBuilder defaults() {
        return TelemetryBuilder.builder();
    }
}
