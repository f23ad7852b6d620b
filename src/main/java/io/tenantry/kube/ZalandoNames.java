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

    private static final EndpointPort PORT =
            new EndpointPort("postgresql", Ports.POSTGRES, EndpointPort.Protocol.OPAQUE);

    private ZalandoNames() {}

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
        return "postgres." + cluster + ".credentials.postgresql.acid.zalan.do";
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

    /** The port of both. */
    public static EndpointPort port() {
        return PORT;
    }
}
