package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.tenantry.kube.DatadogNames;
import io.tenantry.kube.Link;
import io.tenantry.kube.Listener;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.Telemetry;
import io.tenantry.render.block.EnvVars;
import java.util.List;

/** The environment variables that libraries of telemetry read by themselves. */
final class TelemetryEnvironment {

    private TelemetryEnvironment() {}

    /** Of {@code part}, for {@code app}, whose {@code links} lead there. */
    static List<EnvVar> of(Telemetry.Part part, List<Link> links, Name app) {
        return switch (part) {
            case DATADOG ->
                List.of(
                        EnvVars.plain("DD_AGENT_HOST", DatadogNames.agents().host(DatadogNames.NAME)),
                        EnvVars.plain(
                                "DD_DOGSTATSD_PORT",
                                Integer.toString(DatadogNames.statsd().number())));
            case TRACES ->
                List.of(
                        EnvVars.plain("OTEL_EXPORTER_OTLP_ENDPOINT", "http://" + traces(links)),
                        EnvVars.plain("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"),
                        EnvVars.plain("OTEL_SERVICE_NAME", app.value()));
        };
    }

    private static String traces(List<Link> links) {
        Listener listener = links.stream()
                .map(Link::listener)
                .filter(each -> each.pods().namespace().equals(Namespaces.TRACING))
                .findFirst()
                .orElseThrow();
        return listener.pods().host(listener.pods().name()) + ":"
                + listener.port().number();
    }
}
