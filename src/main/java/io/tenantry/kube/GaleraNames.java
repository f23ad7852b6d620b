package io.tenantry.kube;

/** What a Galera cluster's things are called, in {@link Namespaces#MARIADB}. */
public final class GaleraNames {

    private static final EndpointPort PORT = new EndpointPort("mysql", Ports.MARIADB, EndpointPort.Protocol.OPAQUE);

    private static final EndpointPort METRICS = new EndpointPort("metrics", 9104, EndpointPort.Protocol.HTTP);

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
}
