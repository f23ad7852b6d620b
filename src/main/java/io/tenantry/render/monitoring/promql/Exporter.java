package io.tenantry.render.monitoring.promql;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A component that shows figures, and those of its figures that rules and dashboards ask for. An expression that asks for
 * any other is refused, so each of these names was looked up where the component is made.
 *
 * <p>{@link #job()} is the label {@code job} of all its figures. The monitors set it, and a target cannot: what a tenant's
 * own app shows never has one of these jobs, whatever it calls its figures.
 */
public enum Exporter {
    /**
     * The proxies of the mesh.
     *
     * @see <a href="https://linkerd.io/2-edge/reference/proxy-metrics/">proxy metrics</a>
     */
    LINKERD_PROXY(
            "linkerd-proxy",
            "control_identity_cert_expiration_timestamp_seconds",
            "inbound_http_authz_deny_total",
            "inbound_tcp_authz_deny_total",
            "response_latency_ms_bucket",
            "response_total"),

    /**
     * The control plane of the mesh.
     *
     * @see <a href="https://github.com/linkerd/linkerd2/blob/main/pkg/identity/service.go">identity service</a>
     */
    LINKERD_CONTROL_PLANE("linkerd-controller", "issuer_cert_ttl_seconds"),

    /**
     * What each node's kubelet knows of containers.
     *
     * @see <a href="https://github.com/google/cadvisor/blob/master/docs/storage/prometheus.md">cAdvisor</a>
     */
    CADVISOR(
            "cadvisor",
            "container_cpu_cfs_periods_total",
            "container_cpu_cfs_throttled_periods_total",
            "container_cpu_usage_seconds_total",
            "container_memory_working_set_bytes"),

    /**
     * What each node's kubelet knows of volumes.
     *
     * @see <a href="https://kubernetes.io/docs/reference/instrumentation/metrics/">Kubernetes metrics</a>
     */
    KUBELET("kubelet", "kubelet_volume_stats_available_bytes", "kubelet_volume_stats_capacity_bytes"),

    /**
     * What the API server knows of objects.
     *
     * @see <a href="https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics">kube-state-metrics</a>
     */
    KUBE_STATE_METRICS(
            "kube-state-metrics",
            "kube_cronjob_created",
            "kube_cronjob_status_last_successful_time",
            "kube_deployment_spec_replicas",
            "kube_deployment_status_replicas_available",
            "kube_horizontalpodautoscaler_spec_max_replicas",
            "kube_horizontalpodautoscaler_status_current_replicas",
            "kube_job_failed",
            "kube_job_status_start_time",
            "kube_pod_container_resource_limits",
            "kube_pod_container_status_restarts_total",
            "kube_pod_init_container_resource_limits",
            "kube_pod_init_container_status_restarts_total",
            "kube_resourcequota"),

    /**
     * What each node knows of its disks.
     *
     * @see <a href="https://github.com/prometheus/node_exporter">node_exporter: collector filesystem</a>
     */
    NODE("node-exporter", "node_filesystem_avail_bytes", "node_filesystem_size_bytes"),

    /**
     * What each PostgreSQL server knows of itself.
     *
     * @see <a href="https://github.com/prometheus-community/postgres_exporter/tree/v0.17.1/collector">postgres_exporter</a>
     */
    POSTGRES(
            "postgres",
            "pg_database_size_bytes",
            "pg_replication_lag_seconds",
            "pg_settings_max_connections",
            "pg_stat_activity_count",
            "pg_stat_database_deadlocks",
            "pg_stat_database_numbackends",
            "pg_stat_database_xact_commit",
            "pg_stat_database_xact_rollback",
            "pg_stat_replication_pg_wal_lsn_diff",
            "pg_up"),

    /**
     * What Patroni knows of each PostgreSQL server.
     *
     * @see <a href="https://patroni.readthedocs.io/en/latest/rest_api.html">Patroni: GET /metrics</a>
     */
    PATRONI("patroni", "patroni_is_paused", "patroni_primary"),

    /**
     * What each PostgreSQL server of CloudNativePG's knows of itself.
     *
     * @see <a href="https://cloudnative-pg.io/docs/1.30/monitoring/">CloudNativePG: monitoring</a>
     */
    CLOUDNATIVE_PG(
            "cloudnative-pg",
            "cnpg_backends_total",
            "cnpg_collector_up",
            "cnpg_pg_database_size_bytes",
            "cnpg_pg_replication_in_recovery",
            "cnpg_pg_replication_lag",
            "cnpg_pg_replication_streaming_replicas",
            "cnpg_pg_settings_setting",
            "cnpg_pg_stat_archiver_seconds_since_last_archival",
            "cnpg_pg_stat_archiver_seconds_since_last_failure",
            "cnpg_pg_stat_database_deadlocks",
            "cnpg_pg_stat_database_xact_commit",
            "cnpg_pg_stat_database_xact_rollback"),

    /**
     * What each MariaDB server knows of itself; connections by user need {@code --collect.info_schema.processlist}.
     *
     * @see <a href="https://github.com/prometheus/mysqld_exporter/tree/v0.16.0/collector">mysqld_exporter</a>
     */
    MARIADB(
            "mariadb",
            "mysql_global_status_queries",
            "mysql_global_status_threads_connected",
            "mysql_global_status_wsrep_cluster_size",
            "mysql_global_status_wsrep_cluster_status",
            "mysql_global_status_wsrep_flow_control_paused_ns",
            "mysql_global_status_wsrep_ready",
            "mysql_global_variables_max_connections",
            "mysql_info_schema_processlist_processes_by_user",
            "mysql_up"),

    /**
     * Certificates.
     *
     * @see <a href="https://cert-manager.io/docs/devops-tips/prometheus-metrics/">cert-manager metrics</a>
     */
    CERT_MANAGER(
            "cert-manager",
            "certmanager_certificate_expiration_timestamp_seconds",
            "certmanager_certificate_ready_status",
            "certmanager_certificate_renewal_timestamp_seconds"),

    /**
     * The ingress controller, where that is Traefik.
     *
     * @see <a href="https://doc.traefik.io/traefik/reference/install-configuration/observability/metrics/">Traefik</a>
     */
    TRAEFIK("traefik", "traefik_entrypoint_requests_total", "traefik_service_requests_total"),

    /**
     * The ingress controller, where that is ingress-nginx.
     *
     * @see <a href="https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/">ingress-nginx</a>
     */
    NGINX("ingress-nginx", "nginx_ingress_controller_requests"),

    /**
     * Prometheus itself.
     *
     * @see <a href="https://github.com/prometheus/prometheus/tree/main/tsdb">Prometheus: tsdb, rules and notifier</a>
     */
    PROMETHEUS(
            "prometheus",
            "prometheus_notifications_alertmanagers_discovered",
            "prometheus_rule_evaluation_failures_total",
            "prometheus_tsdb_head_chunks_storage_size_bytes",
            "prometheus_tsdb_head_series",
            "prometheus_tsdb_size_retentions_total",
            "prometheus_tsdb_storage_blocks_bytes",
            "prometheus_tsdb_wal_storage_size_bytes"),

    /**
     * Alertmanager.
     *
     * @see <a href="https://github.com/prometheus/alertmanager/blob/main/notify/notify.go">Alertmanager: notify</a>
     */
    ALERTMANAGER("alertmanager", "alertmanager_notifications_failed_total"),

    /** Grafana: whether it answers. */
    GRAFANA("grafana");

    private static final Map<String, Exporter> BY_METRIC = Collections.unmodifiableMap(Arrays.stream(values())
            .flatMap(exporter -> exporter.metrics.stream().map(metric -> Map.entry(metric, exporter)))
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (one, other) -> {
                        throw new IllegalStateException(one + " and " + other + " show the same metric");
                    },
                    TreeMap::new)));

    private final String job;
    private final SortedSet<String> metrics;

    Exporter(String job, String... metrics) {
        this.job = job;
        this.metrics = Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(metrics)));
    }

    /** The label {@code job} of its figures. */
    public String job() {
        return job;
    }

    /** The names of the figures that are asked for. */
    public SortedSet<String> metrics() {
        return metrics;
    }

    /** Who shows {@code metric}; empty for what nobody here is asked for. */
    static Optional<Exporter> of(String metric) {
        return Optional.ofNullable(BY_METRIC.get(metric));
    }
}
