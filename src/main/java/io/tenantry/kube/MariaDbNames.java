package io.tenantry.kube;

/** What a MariaDB cluster's things are called, whoever runs it, in {@link Namespaces#MARIADB}. */
public final class MariaDbNames {

    private static final EndpointPort PORT = new EndpointPort("mysql", Ports.MARIADB, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort METRICS = new EndpointPort("metrics", 9104, EndpointPort.Protocol.HTTP);

    private MariaDbNames() {}

    /** The Service that clients connect to; also the StatefulSet and the ServiceAccount. */
    public static String service(String cluster) {
        return cluster;
    }

    /** The headless Service that gives each server its name. */
    public static String headlessService(String cluster) {
        return cluster + "-nodes";
    }

    /** The Secret with root's password, which provisions spaces. */
    public static String rootSecret(String cluster) {
        return cluster + "-root";
    }

    /** The servers' pods. */
    public static Endpoint servers(String cluster) {
        return new Endpoint(Namespaces.MARIADB, cluster, Labels.selector(cluster), service(cluster));
    }

    /** The host that clients connect to. */
    public static String host(String cluster) {
        return servers(cluster).host(service(cluster));
    }

    /** The port that clients connect to. */
    public static EndpointPort port() {
        return PORT;
    }

    /** Where the exporter beside each server shows its figures, at {@code /metrics}. */
    public static EndpointPort metricsPort() {
        return METRICS;
    }
}
