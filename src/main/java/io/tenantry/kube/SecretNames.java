package io.tenantry.kube;

/** Names and keys of the Secrets that one part writes and another reads. */
public final class SecretNames {

    /** The key of a password in every Secret of ours. */
    public static final String PASSWORD = "password";

    /** The key of the name that goes with a password. */
    public static final String USERNAME = "username";

    /** In {@link Namespaces#MONITORING}: the password of Grafana's admin, where its operator looks for it. */
    public static final String GRAFANA_ADMIN = "grafana-admin-credentials";

    /** The key of the name of an object store's key. */
    public static final String ACCESS_KEY_ID = "access-key-id";
    /** The key of an object store's key itself. */
    public static final String SECRET_ACCESS_KEY = "secret-access-key";

    /** The key of an object store's region. */
    public static final String REGION = "region";

    /** The key of the URL of a receiver of alerts that has one. */
    public static final String URL = "url";
    /** The key of the integration key of a PagerDuty receiver. */
    public static final String ROUTING_KEY = "routing-key";

    /** In the namespace {@code datadog}: the account's key. */
    public static final String DATADOG = "datadog-api-key";
    /** Its key, as the agent's chart wants it. */
    public static final String DATADOG_KEY = "api-key";

    /** In {@link Namespaces#TRACING}: what tells the server that takes traces whose they are. */
    public static final String TRACES = "traces";
    /** Its key. */
    public static final String TRACES_HEADER = "header";

    /** In the namespace {@code logging}: the password of the server that takes logs. */
    public static final String LOG_SINK = "log-sink";

    /** In {@link Namespaces#CERT_MANAGER}: what lets it change the zone of the environment's domain. */
    public static final String DNS_TOKEN = "cloudflare-token";
    /** Its key. */
    public static final String DNS_TOKEN_KEY = "token";

    /** In the space's namespace: the key of what opens a private registry, as Kubernetes wants it. */
    public static final String REGISTRY = ".dockerconfigjson";

    /** The store of a namespace, where secrets are copied in from outside; its ServiceAccount is called so too. */
    public static final String STORE = "external-secrets";

    /** The pod that mounts what a namespace is given by a vault, and its ServiceAccount. */
    public static final String KEEPER = "key-vault";

    private SecretNames() {}

    /** In the space's namespace: the settings of one of its workloads that nobody may read. */
    public static String environment(String workload) {
        return workload + "-env";
    }

    /** In the space's namespace: the password of one of the servers outside that it uses. */
    public static String external(String external) {
        return "external-" + external;
    }

    /** In the space's namespace: the password of one of its roles in one of its databases. */
    public static String databaseRole(String database, String access) {
        return "database-" + database + "-" + access;
    }

    /**
     * In the database's namespace: the same password, for provisioning. All spaces' Secrets stand there, each below its
     * space's namespace: otherwise {@code a}'s database {@code b-c} and {@code a-b}'s database {@code c} would share one.
     */
    public static String roleInServer(SpaceNames space, String database, String access) {
        return space.shared(database + "-" + access);
    }

    /** In the space's namespace: the password of one of its caches. */
    public static String cache(String cache) {
        return "cache-" + cache;
    }

    /** In {@link Namespaces#MONITORING}: what lets Alertmanager write to {@code receiver}. */
    public static String receiver(String receiver) {
        return MonitoringNames.ALERTMANAGER + "-" + receiver;
    }
}
