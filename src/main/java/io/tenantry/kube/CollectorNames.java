package io.tenantry.kube;

import java.util.Map;

/**
 * What the chart of the OpenTelemetry Collector calls the things it makes, in {@link Namespaces#TRACING}.
 *
 * @see <a href="https://github.com/open-telemetry/opentelemetry-helm-charts/tree/main/charts/opentelemetry-collector/examples">what
 *     it renders</a>
 */
public final class CollectorNames {

    /** Its release, its Service and its ServiceAccount. */
    public static final String NAME = "opentelemetry-collector";

    private CollectorNames() {}

    /** Its pods. */
    public static Endpoint pods() {
        return new Endpoint(
                Namespaces.TRACING, NAME, Map.of(Labels.NAME, NAME, "component", "standalone-collector"), NAME);
    }

    /** Where it takes traces, as OTLP over gRPC. */
    public static Listener otlp() {
        return new Listener(pods(), new EndpointPort("otlp", 4317, EndpointPort.Protocol.HTTP));
    }
}
