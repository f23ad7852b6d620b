package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.tenantry.kube.DatadogNames;
import io.tenantry.kube.JaegerNames;
import io.tenantry.model.Name;
import io.tenantry.model.Telemetry;
import io.tenantry.render.block.EnvVars;
import java.util.List;

/** The environment variables that libraries of telemetry read by themselves. */
final class TelemetryEnvironment {

    private TelemetryEnvironment() {}

    static List<EnvVar> of(Telemetry.Part part, Name app) {
        return switch (part) {
            case DATADOG ->
                List.of(
                        EnvVars.plain("DD_AGENT_HOST", DatadogNames.agents().host(DatadogNames.NAME)),
                        EnvVars.plain(
                                "DD_DOGSTATSD_PORT",
                                Integer.toString(DatadogNames.statsd().number())));
            case TRACES ->
                List.of(
                        EnvVars.plain(
                                "OTEL_EXPORTER_OTLP_ENDPOINT",
                                "http://" + JaegerNames.pods().host(JaegerNames.NAME) + ":"
                                        + JaegerNames.otlp().number()),
                        EnvVars.plain("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
                        EnvVars.plain("OTEL_SERVICE_NAME", app.value()));
        };
    }
}
