package io.tenantry.kube;

import java.util.List;

/** What only a MariaDB cluster of Galera nodes has; the rest is {@link MariaDbNames}. */
public final class GaleraNames {

    private static final EndpointPort REPORT = new EndpointPort("report", 4569, EndpointPort.Protocol.OPAQUE);
    private static final List<EndpointPort> AMONG_NODES = List.of(
            new EndpointPort("sst", 4444, EndpointPort.Protocol.OPAQUE),
            new EndpointPort("galera", 4567, EndpointPort.Protocol.OPAQUE),
            new EndpointPort("ist", 4568, EndpointPort.Protocol.OPAQUE),
            REPORT);

    private GaleraNames() {}

    /** The pod of the node {@code ordinal}, and what the node calls itself. */
    public static String node(String cluster, int ordinal) {
        return cluster + "-" + ordinal;
    }

    /**
     * The ports that the nodes keep to themselves: whole copies (SST), replication, missed transactions (IST), and where
     * each says whether it runs and how far its data goes. Galera's UDP port is for multicast, which no cluster has.
     */
    public static List<EndpointPort> portsAmongNodes() {
        return AMONG_NODES;
    }

    /** The one of {@link #portsAmongNodes()} where a node says whether it runs and how far its data goes. */
    public static EndpointPort reportPort() {
        return REPORT;
    }
}
