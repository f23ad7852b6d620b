package io.tenantry.kube;

/** What the things of a single PostgreSQL server are called, in {@link Namespaces#POSTGRES}. */
public final class SinglePostgresNames {

    /** The superuser. */
    public static final String SUPERUSER = "postgres";

    private static final EndpointPort PORT =
            new EndpointPort("postgresql", Ports.POSTGRES, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort METRICS =
            new EndpointPort("metrics", Ports.POSTGRES_EXPORTER, EndpointPort.Protocol.HTTP);

    private SinglePostgresNames() {}

    /** Where clients find it: at the server itself. */
    public static PostgresAddress address(String cluster) {
        return new PostgresAddress(
                server(cluster), service(cluster), superuserSecret(cluster), server(cluster), service(cluster), PORT);
    }

    /** The Service that clients connect to; also the StatefulSet and its ServiceAccount. */
    public static String service(String cluster) {
        return cluster;
    }

    /** What the pod's own name stands below, the certificate of the server, and its issuer. */
    public static String part(String cluster) {
        return cluster + "-server";
    }

    /** The Secret with the superuser's {@code username} and {@code password}. */
    public static String superuserSecret(String cluster) {
        return cluster + "-superuser";
    }

    /** The server's pod. */
    public static Endpoint server(String cluster) {
        return new Endpoint(Namespaces.POSTGRES, cluster, Labels.selector(cluster), service(cluster));
    }

    /** Where clients connect to. */
    public static EndpointPort port() {
        return PORT;
    }

    /** Where the exporter beside the server shows its figures, at {@code /metrics}. */
    public static EndpointPort metricsPort() {
        return METRICS;
    }
}
