package io.tenantry.kube;

import java.util.Map;

/**
 * What the Zalando operator calls the things it makes of a {@code postgresql}, in {@link Namespaces#POSTGRES}.
 *
 * @see <a href="https://github.com/zalando/postgres-operator">postgres-operator: pkg/cluster</a>
 */
public final class ZalandoNames {

    /** The ServiceAccount of servers and poolers alike: the operator's {@code pod_service_account_name}. */
    public static final String POD_SERVICE_ACCOUNT = "postgres-pod";

    /** The role, and the schema, by which the pooler looks up clients. */
    public static final String POOLER = "pooler";
    /** The role of the exporter. */
    public static final String MONITOR = "monitor";

    private static final String OPERATOR = "postgres-operator";
    private static final EndpointPort PORT =
            new EndpointPort("postgresql", Ports.POSTGRES, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort PATRONI = new EndpointPort("patroni", Ports.PATRONI, EndpointPort.Protocol.HTTP);
    private static final EndpointPort METRICS =
            new EndpointPort("metrics", Ports.POSTGRES_EXPORTER, EndpointPort.Protocol.HTTP);

    private ZalandoNames() {}

    /** Where clients find a cluster. */
    public static PostgresAddress address(String cluster) {
        return new PostgresAddress(
                servers(cluster),
                primaryService(cluster),
                superuserSecret(cluster),
                pooler(cluster),
                poolerService(cluster),
                PORT);
    }

    /** The Service of the pooler, which is what tenants connect to. */
    public static String poolerService(String cluster) {
        return cluster + "-pooler";
    }

    /** The Service that leads to the primary, which is what provisioning connects to. */
    public static String primaryService(String cluster) {
        return cluster;
    }

    /** The Secret with the superuser's {@code username} and {@code password}. */
    public static String superuserSecret(String cluster) {
        return roleSecret("postgres", cluster);
    }

    /** The Secret with the exporter's {@code username} and {@code password}. */
    public static String monitorSecret(String cluster) {
        return roleSecret(MONITOR, cluster);
    }

    private static String roleSecret(String role, String cluster) {
        return role + "." + cluster + ".credentials.postgresql.acid.zalan.do";
    }

    /** The operator's pod. */
    public static Endpoint operator() {
        return new Endpoint(Namespaces.POSTGRES_OPERATOR, OPERATOR, Labels.selector(OPERATOR), OPERATOR);
    }

    /** The pooler's pods. */
    public static Endpoint pooler(String cluster) {
        return new Endpoint(
                Namespaces.POSTGRES,
                poolerService(cluster),
                Map.of("application", "db-connection-pooler", "connection-pooler", poolerService(cluster)),
                POD_SERVICE_ACCOUNT);
    }

    /** The servers' pods, whichever is the primary. */
    public static Endpoint servers(String cluster) {
        return new Endpoint(
                Namespaces.POSTGRES,
                cluster,
                Map.of("application", "spilo", "cluster-name", cluster),
                POD_SERVICE_ACCOUNT);
    }

    /** Where servers and poolers take clients. */
    public static EndpointPort port() {
        return PORT;
    }

    /** Where each server takes part in choosing the primary; its {@code /metrics} are Patroni's. */
    public static EndpointPort patroniPort() {
        return PATRONI;
    }

    /** Where the exporter beside each server shows its figures, at {@code /metrics}. */
    public static EndpointPort metricsPort() {
        return METRICS;
    }
}
