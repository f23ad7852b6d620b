package io.tenantry.render.monitoring.scrape;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.openshift.api.model.monitoring.v1.EndpointBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.RelabelConfig;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitorBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.ScrapeConfigBuilder;
import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.IngressNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.render.monitoring.MonitoringMetadata;
import io.tenantry.render.monitoring.ScrapeClasses;
import io.tenantry.render.monitoring.promql.Exporter;
import io.tenantry.render.monitoring.promql.Exporters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Has Prometheus ask all that is no single tenant's. */
public final class PlatformMonitors {

    private final Environment environment;
    private final List<String> meshed;

    private PlatformMonitors(Environment environment, List<String> meshed) {
        this.environment = environment;
        this.meshed = meshed;
    }

    /**
     * A monitor for each exporter of {@code environment}; for those of databases, one a cluster.
     *
     * @param meshed the platform's namespaces whose pods have proxies
     */
    public static List<HasMetadata> render(Environment environment, List<String> meshed) {
        PlatformMonitors monitors = new PlatformMonitors(environment, meshed);
        List<HasMetadata> objects = new ArrayList<>();
        Exporters.of(environment).forEach(exporter -> objects.addAll(monitors.of(exporter)));
        return objects;
    }

    /** The namespaces in which {@code monitors} have Prometheus look for pods or Services. */
    public static SortedSet<String> namespaces(List<HasMetadata> monitors) {
        SortedSet<String> namespaces = new TreeSet<>();
        for (HasMetadata monitor : monitors) {
            if (monitor instanceof PodMonitor pods) {
                namespaces.addAll(pods.getSpec().getNamespaceSelector().getMatchNames());
            } else if (monitor instanceof ServiceMonitor services) {
                namespaces.addAll(services.getSpec().getNamespaceSelector().getMatchNames());
            }
        }
        return namespaces;
    }

    private List<? extends HasMetadata> of(Exporter exporter) {
        return switch (exporter) {
            case POSTGRES -> postgres();
            case PATRONI -> zalando(exporter, ZalandoNames.patroniPort());
            case CLOUDNATIVE_PG -> cloudNativePg(exporter);
            case MARIADB -> mariaDb();
            default -> List.of(single(exporter));
        };
    }

    private HasMetadata single(Exporter exporter) {
        return switch (exporter) {
            case PROMETHEUS -> pods(exporter, MonitoringNames.prometheus(), MonitoringNames.prometheusPort());
            case ALERTMANAGER -> pods(exporter, MonitoringNames.alertmanager(), MonitoringNames.alertmanagerPort());
            case GRAFANA -> pods(exporter, MonitoringNames.grafana(), MonitoringNames.grafanaPort());
            case TRAEFIK -> pods(exporter, IngressNames.traefik(), IngressNames.traefikFigures());
            case NGINX -> pods(exporter, IngressNames.nginx(), IngressNames.nginxFigures());
            case LINKERD_PROXY -> ProxyMonitor.of(metadata(exporter.job()), proxied());
            case LINKERD_CONTROL_PLANE -> controlPlane();
            case CERT_MANAGER -> certManager();
            case KUBE_STATE_METRICS -> kubeStateMetrics();
            case NODE -> nodes();
            case KUBELET -> kubelets(exporter, "/metrics");
            case CADVISOR -> kubelets(exporter, "/metrics/cadvisor");
            case POSTGRES, PATRONI, CLOUDNATIVE_PG, MARIADB ->
                throw new IllegalStateException(exporter + " has one a cluster");
        };
    }

    private ObjectMeta metadata(String name) {
        return MonitoringMetadata.of(environment.whole(), name);
    }

    private PodMonitor pods(Exporter exporter, Endpoint pods, EndpointPort port) {
        return Monitors.ofPods(
                metadata(exporter.job()),
                pods,
                Monitors.endpoint(exporter, port.name()).build());
    }

    private List<PodMonitor> postgres() {
        Stream<PodMonitor> single = clusters(Postgres.Single.class)
                .map(name -> database(
                        Exporter.POSTGRES,
                        name,
                        SinglePostgresNames.server(name.value()),
                        SinglePostgresNames.metricsPort()));
        return Stream.concat(zalando(Exporter.POSTGRES, ZalandoNames.metricsPort()).stream(), single)
                .toList();
    }

    private List<PodMonitor> zalando(Exporter exporter, EndpointPort port) {
        return clusters(Postgres.Zalando.class)
                .map(name -> database(exporter, name, ZalandoNames.servers(name.value()), port))
                .toList();
    }

    private List<PodMonitor> cloudNativePg(Exporter exporter) {
        return clusters(Postgres.CloudNativePg.class)
                .map(name -> database(
                        exporter, name, CloudNativePgNames.servers(name.value()), CloudNativePgNames.metricsPort()))
                .toList();
    }

    private Stream<Name> clusters(Class<? extends Postgres> engine) {
        return environment.postgres().values().stream()
                .filter(engine::isInstance)
                .map(Postgres::name);
    }

    private List<PodMonitor> mariaDb() {
        return environment.mariaDb().keySet().stream()
                .map(name -> database(
                        Exporter.MARIADB, name, MariaDbNames.servers(name.value()), MariaDbNames.metricsPort()))
                .toList();
    }

    private PodMonitor database(Exporter exporter, Name cluster, Endpoint pods, EndpointPort port) {
        return Monitors.ofPods(
                metadata(exporter.job() + "-" + cluster),
                pods,
                Monitors.endpoint(exporter, port.name(), Relabelings.set("database_server", cluster.value()))
                        .build());
    }

    private List<String> proxied() {
        return Stream.concat(meshed.stream(), Stream.of(Namespaces.LINKERD, Namespaces.LINKERD_VIZ))
                .distinct()
                .sorted()
                .toList();
    }

    /** Each container of the control plane calls its port after itself, as {@code ident-admin}. */
    private PodMonitor controlPlane() {
        Exporter exporter = Exporter.LINKERD_CONTROL_PLANE;
        return Monitors.ofPods(
                metadata(exporter.job()),
                List.of(Namespaces.LINKERD),
                Map.of(),
                Monitors.endpoint(
                                exporter,
                                null,
                                Relabelings.keep(
                                        "__meta_kubernetes_pod_container_port_name",
                                        "(dest|ident|injector|policy|spval)-admin"),
                                Relabelings.copy("__meta_kubernetes_pod_container_name", "component"))
                        .build());
    }

    private PodMonitor certManager() {
        return Monitors.ofPods(
                metadata(Exporter.CERT_MANAGER.job()),
                List.of(Namespaces.CERT_MANAGER),
                Map.of(Labels.NAME, "cert-manager", Labels.COMPONENT, "controller"),
                Monitors.endpoint(Exporter.CERT_MANAGER, "http-metrics", Relabelings.aboutOthers())
                        .withMetricRelabelings(Relabelings.tenantOfNamespace(), Relabelings.tenantOfSharedName("name"))
                        .build());
    }

    private HasMetadata kubeStateMetrics() {
        Exporter exporter = Exporter.KUBE_STATE_METRICS;
        return new ServiceMonitorBuilder()
                .withMetadata(metadata(exporter.job()))
                .withNewSpec()
                .withNewNamespaceSelector()
                .withMatchNames(Namespaces.MONITORING)
                .endNamespaceSelector()
                .withNewSelector()
                .addToMatchLabels(Labels.selector("kube-state-metrics"))
                .endSelector()
                .withEndpoints(new EndpointBuilder()
                        .withPort("http")
                        .withRelabelings(Relabelings.set(Monitors.JOB, exporter.job()), Relabelings.aboutOthers())
                        .withMetricRelabelings(aboutTenants(exporter))
                        .build())
                .endSpec()
                .build();
    }

    private PodMonitor nodes() {
        return Monitors.ofPods(
                metadata(Exporter.NODE.job()),
                List.of(Namespaces.NODE_EXPORTER),
                Labels.selector("prometheus-node-exporter"),
                Monitors.endpoint(Exporter.NODE, "metrics", Relabelings.copy("__meta_kubernetes_pod_node_name", "node"))
                        .withMetricRelabelings(Relabelings.keepMetrics(Exporter.NODE.metrics()))
                        .build());
    }

    /** Of the nodes themselves, as the API server lists them: no Service has to be kept in step with them. */
    private HasMetadata kubelets(Exporter exporter, String path) {
        return new ScrapeConfigBuilder()
                .withMetadata(metadata(exporter.job()))
                .withNewSpec()
                .addNewKubernetesSDConfig()
                .withRole("Node")
                .endKubernetesSDConfig()
                .withScheme("HTTPS")
                .withMetricsPath(path)
                .withScrapeClass(ScrapeClasses.KUBELET)
                .withRelabelings(
                        Relabelings.set(Monitors.JOB, exporter.job()),
                        Relabelings.copy("__meta_kubernetes_node_name", "node"))
                .withMetricRelabelings(aboutTenants(exporter))
                .endSpec()
                .build();
    }

    /** The cluster's own exporters show thousands of series for each node and pod. */
    private static List<RelabelConfig> aboutTenants(Exporter exporter) {
        return List.of(Relabelings.keepMetrics(exporter.metrics()), Relabelings.tenantOfNamespace());
    }
}
