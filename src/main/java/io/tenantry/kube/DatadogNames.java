package io.tenantry.kube;

import java.util.Map;

/**
 * What the chart of Datadog calls the things it makes, in {@link Namespaces#DATADOG}.
 *
 * @see <a href="https://github.com/DataDog/helm-charts/tree/main/charts/datadog/templates">its templates</a>
 */
public final class DatadogNames {

    /** Its release, and the Service that leads to the agent of the caller's own node. */
    public static final String NAME = "datadog";

    private DatadogNames() {}

    /** The agents of the nodes. */
    public static Endpoint agents() {
        return new Endpoint(Namespaces.DATADOG, NAME, Map.of("app", NAME), NAME);
    }

    /** Where they take metrics. */
    public static EndpointPort statsd() {
        return new EndpointPort("dogstatsdport", 8125, EndpointPort.Protocol.DATAGRAM);
    }
}
