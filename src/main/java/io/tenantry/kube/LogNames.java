package io.tenantry.kube;

import java.util.Map;

/**
 * What the charts of Loki and Fluent Bit call the things they make. Fluent Bit reads nodes and has no proxy, so neither has
 * who it sends to.
 */
public final class LogNames {

    /** Loki's release, its Service and its ServiceAccount. */
    public static final String LOKI = "loki";

    private static final String FLUENT_BIT = "fluent-bit";

    private LogNames() {}

    /** The pods of Fluent Bit, one on each node. */
    public static Endpoint fluentBit() {
        return new Endpoint(Namespaces.LOGGING, FLUENT_BIT, Map.of(Labels.NAME, FLUENT_BIT), FLUENT_BIT);
    }

    /** Where Loki takes lines and answers questions. */
    public static Listener loki() {
        return new Listener(
                new Endpoint(Namespaces.LOKI, LOKI, Map.of(Labels.NAME, LOKI), LOKI),
                new EndpointPort("http-metrics", 3100, EndpointPort.Protocol.PLAIN));
    }
}
