package io.tenantry.kube;

/** The namespaces of a platform: one a concern, one a tenant. */
public final class Namespaces {

    /** Argo CD. */
    public static final String ARGO_CD = "argocd";
    /** Argo Rollouts. */
    public static final String ARGO_ROLLOUTS = "argo-rollouts";
    /** cert-manager and trust-manager; holds the mesh's trust anchor. */
    public static final String CERT_MANAGER = "cert-manager";
    /** CloudNativePG and its plugins. */
    public static final String CNPG_SYSTEM = "cnpg-system";
    /** Datadog's agents, which read the nodes, alone. */
    public static final String DATADOG = "datadog";
    /** The operator of External Secrets. */
    public static final String EXTERNAL_SECRETS = "external-secrets";
    /** Falco, which watches the nodes' kernels, alone. */
    public static final String FALCO = "falco";
    /** Gatekeeper. */
    public static final String GATEKEEPER = "gatekeeper";
    /** The ingress controller. */
    public static final String INGRESS = "ingress";
    /** DNS and the like; Kubernetes' own. */
    public static final String KUBE_SYSTEM = "kube-system";
    /** What mounts secrets of a vault, which writes to the nodes, alone. */
    public static final String KEY_VAULT = "key-vault";
    /** Linkerd's control plane. */
    public static final String LINKERD = "linkerd";
    /** Linkerd's CNI plugin, which needs privileges, alone. */
    public static final String LINKERD_CNI = "linkerd-cni";
    /** Linkerd's dashboard. */
    public static final String LINKERD_VIZ = "linkerd-viz";
    /** The local-path provisioner, whose helper pods write to the node's disk, alone. */
    public static final String LOCAL_PATH_STORAGE = "local-path-storage";
    /** Loki. */
    public static final String LOKI = "loki";
    /** MariaDB clusters and the provisioning of tenants in them. */
    public static final String MARIADB = "mariadb";
    /** What makes load balancers of the cloud's. */
    public static final String LOAD_BALANCERS = "load-balancers";
    /** Fluent Bit, which reads the nodes' log files, alone. */
    public static final String LOGGING = "logging";
    /** Prometheus, Alertmanager, Grafana and their operators. */
    public static final String MONITORING = "monitoring";
    /** node-exporter, which reads the node's files, alone. */
    public static final String NODE_EXPORTER = "node-exporter";
    /** PostgreSQL clusters and the provisioning of tenants in them. */
    public static final String POSTGRES = "postgres";
    /** The Zalando operator. */
    public static final String POSTGRES_OPERATOR = "postgres-operator";
    /** Reloader. */
    public static final String RELOADER = "reloader";
    /** The SealedSecrets controller. */
    public static final String SEALED_SECRETS = "sealed-secrets";

    /** Where workloads send traces: Jaeger, or an OpenTelemetry Collector. */
    public static final String TRACING = "tracing";

    private Namespaces() {}

    /** The namespace of a tenant. */
    public static String ofTenant(String id) {
        return "tenant-" + id;
    }
}
