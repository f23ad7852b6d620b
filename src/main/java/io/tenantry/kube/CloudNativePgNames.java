package io.tenantry.kube;

import java.util.Map;

/**
 * What the CloudNativePG operator calls the things it makes of a {@code Cluster} and a {@code Pooler}, in {@link
 * Namespaces#POSTGRES}.
 *
 * @see <a href="https://cloudnative-pg.io/docs/1.30/labels_annotations/">labels</a>
 * @see <a href="https://cloudnative-pg.io/docs/1.30/service_management/">Services</a>
 */
public final class CloudNativePgNames {

    /** The plugin that keeps backups in an object store, as clusters name it. */
    public static final String BARMAN_CLOUD = "barman-cloud.cloudnative-pg.io";

    /** The database that the operator makes with a cluster, and its owner; nobody uses either. */
    public static final String OWN_DATABASE = "app";

    private static final String CLUSTER = "cnpg.io/cluster";
    private static final String POD_ROLE = "cnpg.io/podRole";
    private static final String JOB_ROLE = "cnpg.io/jobRole";
    private static final String OPERATOR = "cloudnative-pg";

    private static final EndpointPort PORT =
            new EndpointPort("postgresql", Ports.POSTGRES, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort STATUS =
            new EndpointPort("status", Ports.CLOUDNATIVE_PG_STATUS, EndpointPort.Protocol.OPAQUE);
    private static final EndpointPort METRICS =
            new EndpointPort("metrics", Ports.POSTGRES_EXPORTER, EndpointPort.Protocol.HTTP);

    private CloudNativePgNames() {}

    /** Where clients find a cluster that has a pooler in front. */
    public static PostgresAddress pooled(String cluster) {
        return address(cluster, pooler(cluster), poolerService(cluster));
    }

    /** Where clients find a cluster that has none. */
    public static PostgresAddress direct(String cluster) {
        return address(cluster, servers(cluster), primaryService(cluster));
    }

    private static PostgresAddress address(String cluster, Endpoint clients, String service) {
        return new PostgresAddress(
                servers(cluster), primaryService(cluster), cluster + "-superuser", clients, service, PORT);
    }

    /** The {@code Pooler} and the Service that leads to it. */
    public static String poolerService(String cluster) {
        return cluster + "-pooler";
    }

    /** The Service that leads to the replicas. */
    public static String readService(String cluster) {
        return cluster + "-read";
    }

    /** The Service that leads to the primary. */
    public static String primaryService(String cluster) {
        return cluster + "-rw";
    }

    /** The operator's pod. */
    public static Endpoint operator() {
        return new Endpoint(Namespaces.CNPG_SYSTEM, OPERATOR, Labels.selector(OPERATOR), OPERATOR);
    }

    /** The servers' pods, whichever is the primary. */
    public static Endpoint servers(String cluster) {
        return new Endpoint(Namespaces.POSTGRES, cluster, Map.of(CLUSTER, cluster, POD_ROLE, "instance"), cluster);
    }

    /** The pod of the Job that makes the first server. */
    public static Endpoint creation(String cluster) {
        return job(cluster, "initdb");
    }

    /** The pods of the Jobs that copy a server for one more. */
    public static Endpoint joining(String cluster) {
        return job(cluster, "join");
    }

    private static Endpoint job(String cluster, String role) {
        return new Endpoint(
                Namespaces.POSTGRES, cluster + "-" + role, Map.of(CLUSTER, cluster, JOB_ROLE, role), cluster);
    }

    /** The pooler's pods. */
    public static Endpoint pooler(String cluster) {
        String pooler = poolerService(cluster);
        return new Endpoint(Namespaces.POSTGRES, pooler, Map.of("cnpg.io/poolerName", pooler), pooler);
    }

    /** Where each server tells the operator and the other servers how it is. */
    public static EndpointPort statusPort() {
        return STATUS;
    }

    /** Where each server shows its figures, at {@code /metrics}. */
    public static EndpointPort metricsPort() {
        return METRICS;
    }
}
