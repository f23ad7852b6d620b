package io.tenantry.kube;

import java.util.Map;

/** What the chart of Jaeger calls the things it makes, in {@link Namespaces#TRACING}. */
public final class JaegerNames {

    /** Its release, its Service and its ServiceAccount. */
    public static final String NAME = "jaeger";

    private JaegerNames() {}

    /** Its pods. */
    public static Endpoint pods() {
        return new Endpoint(Namespaces.TRACING, NAME, Map.of(Labels.NAME, NAME, Labels.COMPONENT, "all-in-one"), NAME);
    }

    /** Where it takes traces, as OTLP over gRPC. */
    public static Listener otlp() {
        return new Listener(pods(), new EndpointPort("otlp-grpc", 4317, EndpointPort.Protocol.HTTP));
    }

    /** Where it shows them, to people and to Grafana. */
    public static Listener query() {
        return new Listener(pods(), new EndpointPort("http-query", 16_686, EndpointPort.Protocol.HTTP));
    }
}
