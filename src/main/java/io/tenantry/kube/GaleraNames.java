package io.tenantry.kube;

import java.util.List;

/** What a Galera cluster's things are called, in {@link Namespaces#MARIADB}. */
public final class GaleraNames {

    private static final EndpointPort PORT = new EndpointPort("mysql", Ports.MARIADB, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort METRICS = new EndpointPort("metrics", 9104, EndpointPort.Protocol.HTTP);
    private static final EndpointPort REPORT = new EndpointPort("report", 4569, EndpointPort.Protocol.OPAQUE);
    private static final List<EndpointPort> AMONG_NODES = List.of(
            new EndpointPort("sst", 4444, EndpointPort.Protocol.OPAQUE),
            new EndpointPort("galera", 4567, EndpointPort.Protocol.OPAQUE),
            new EndpointPort("ist", 4568, EndpointPort.Protocol.OPAQUE),
            REPORT);

    private GaleraNames() {}

    /** The Service that clients connect to; also the StatefulSet and the ServiceAccount. */
    public static String service(String cluster) {
        return cluster;
    }

    /** The headless Service that gives each node its name. */
    public static String headlessService(String cluster) {
        return cluster + "-nodes";
    }

    /** The Secret with root's password, which provisions tenants. */
    public static String rootSecret(String cluster) {
        return cluster + "-root";
    }

    /** The pod of the node {@code ordinal}, and what the node calls itself. */
    public static String node(String cluster, int ordinal) {
        return cluster + "-" + ordinal;
    }

    /** The nodes' pods. */
    public static Endpoint nodes(String cluster) {
        return new Endpoint(Namespaces.MARIADB, cluster, Labels.selector(cluster), service(cluster));
    }

    /** Where the exporter beside each node shows its figures, at {@code /metrics}. */
    public static EndpointPort metricsPort() {
        return METRICS;
    }

    /** The port that clients connect to. */
    public static EndpointPort port() {
        return PORT;
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
