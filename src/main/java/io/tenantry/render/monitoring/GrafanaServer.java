package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.tenantry.imports.integreatly.Grafana;
import io.tenantry.imports.integreatly.GrafanaDatasource;
import io.tenantry.imports.integreatly.GrafanaDatasourceSpec;
import io.tenantry.imports.integreatly.GrafanaSpec;
import io.tenantry.imports.integreatly.grafanadatasourcespec.Datasource;
import io.tenantry.imports.integreatly.grafanaspec.Deployment;
import io.tenantry.imports.integreatly.grafanaspec.PersistentVolumeClaim;
import io.tenantry.imports.integreatly.grafanaspec.ServiceAccount;
import io.tenantry.imports.integreatly.grafanaspec.deployment.Spec;
import io.tenantry.imports.integreatly.grafanaspec.deployment.spec.Strategy;
import io.tenantry.imports.integreatly.grafanaspec.deployment.spec.Template;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.JaegerNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Listener;
import io.tenantry.kube.LogNames;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.SecretObjects;
import java.util.List;
import java.util.Map;

/** Grafana: shows the figures. Whoever looks has an account, and nothing is fetched from the Internet. */
public final class GrafanaServer {

    /** What data sources and dashboards find their Grafana by. */
    public static final LabelSelector INSTANCE = new LabelSelectorBuilder()
            .addToMatchLabels(Labels.NAME, MonitoringNames.GRAFANA)
            .addToMatchLabels(Labels.MANAGED_BY, Labels.TENANTRY)
            .build();

    private static final String VERSION = "12.1.1";
    /** The operator's own choice. */
    private static final long USER = 10_001;

    private static final Resources RESOURCES = Resources.of("100m", "256Mi", "1", "512Mi");

    private static final Map<String, Map<String, String>> CONFIG = Map.of(
            "analytics",
                    Map.of(
                            "check_for_plugin_updates", "false",
                            "check_for_updates", "false",
                            "reporting_enabled", "false"),
            "auth.anonymous", Map.of("enabled", "false"),
            "log", Map.of("mode", "console"),
            "news", Map.of("news_feed_enabled", "false"),
            "plugins", Map.of("plugin_admin_enabled", "false", "preinstall_disabled", "true"),
            "security", Map.of("disable_gravatar", "true"),
            "snapshots", Map.of("external_enabled", "false"),
            "users", Map.of("allow_sign_up", "false", "default_theme", "system"));

    private GrafanaServer() {}

    /**
     * Renders Grafana, its admin's password and its data sources.
     *
     * @param flavour by what label nodes say which pool they are of
     */
    public static List<HasMetadata> render(Name system, Flavour flavour, Secrets secrets, Monitoring monitoring) {
        return List.of(
                SecretObjects.render(
                        secrets,
                        MonitoringMetadata.of(system, SecretNames.GRAFANA_ADMIN),
                        Map.of(SecretNames.PASSWORD, monitoring.grafanaPassword()),
                        Map.of(SecretNames.USERNAME, "admin")),
                grafana(system, flavour, monitoring),
                source(
                        system,
                        MonitoringNames.prometheus(),
                        MonitoringNames.prometheusPort(),
                        Map.of(
                                "httpMethod",
                                "POST",
                                "timeInterval",
                                PrometheusDuration.of(monitoring.scrapeInterval())),
                        true),
                source(
                        system,
                        MonitoringNames.alertmanager(),
                        MonitoringNames.alertmanagerPort(),
                        Map.of("implementation", "prometheus"),
                        false));
    }

    /** Loki, as a data source. */
    public static HasMetadata logs(Name system) {
        Listener loki = LogNames.loki();
        return source(system, loki.pods(), loki.port(), Map.of("maxLines", "1000"), false);
    }

    /**
     * Jaeger, as a data source.
     *
     * @see <a href="https://grafana.com/docs/grafana/latest/datasources/jaeger/">the data source</a>
     */
    public static HasMetadata traces(Name system) {
        Listener jaeger = JaegerNames.query();
        return source(system, jaeger.pods(), jaeger.port(), Map.of("nodeGraph", Map.of("enabled", true)), false);
    }

    /** The operator's claim goes with the Grafana, so the Grafana stays. */
    private static Grafana grafana(Name system, Flavour flavour, Monitoring monitoring) {
        ObjectMeta metadata = new ObjectMetaBuilder(MonitoringMetadata.of(system, MonitoringNames.GRAFANA))
                .withAnnotations(ArgoCd.keep())
                .build();
        return new Grafana()
                .withMetadata(metadata)
                .withSpec(new GrafanaSpec()
                        .withVersion(VERSION)
                        .withConfig(CONFIG)
                        .withDisableDefaultAdminSecret(true)
                        .withServiceAccount(new ServiceAccount().withAutomountServiceAccountToken(false))
                        .withPersistentVolumeClaim(
                                new PersistentVolumeClaim().withSpec(Replicated.claim(monitoring.grafanaVolume())))
                        .withDeployment(new Deployment()
                                .withSpec(new Spec()
                                        .withReplicas(1)
                                        .withRevisionHistoryLimit(3)
                                        .withStrategy(new Strategy().withType("Recreate"))
                                        .withTemplate(
                                                new Template().withSpec(pod(Replicated.nodes(flavour, monitoring)))))));
    }

    /**
     * Added to the pod that the operator makes; container, variables and volume are named as it names them. It signs in by
     * these variables itself.
     */
    private static PodSpec pod(Map<String, String> nodes) {
        return new PodSpecBuilder()
                .withNodeSelector(nodes)
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(PodSecurity.restricted(USER))
                .withContainers(new ContainerBuilder()
                        .withName("grafana")
                        .withEnv(
                                admin("GF_SECURITY_ADMIN_USER", SecretNames.USERNAME),
                                admin("GF_SECURITY_ADMIN_PASSWORD", SecretNames.PASSWORD))
                        .withSecurityContext(PodSecurity.restrictedContainer())
                        .withResources(ContainerResources.of(RESOURCES))
                        .build())
                .addNewVolume()
                .withName("grafana-data")
                .withNewPersistentVolumeClaim()
                .withClaimName(MonitoringNames.GRAFANA + "-pvc")
                .endPersistentVolumeClaim()
                .endVolume()
                .build();
    }

    private static EnvVar admin(String variable, String key) {
        return EnvVars.secret(variable, SecretNames.GRAFANA_ADMIN, key);
    }

    private static HasMetadata source(
            Name system, Endpoint server, EndpointPort port, Map<String, ?> settings, boolean first) {
        String name = server.name();
        return new GrafanaDatasource()
                .withMetadata(MonitoringMetadata.of(system, name))
                .withSpec(new GrafanaDatasourceSpec()
                        .withUid(name)
                        .withInstanceSelector(INSTANCE)
                        .withDatasource(new Datasource()
                                .withName(name)
                                .withType(name)
                                .withUrl("http://" + server.host(name) + ":" + port.number())
                                .withAccess("proxy")
                                .withIsDefault(first)
                                .withEditable(false)
                                .withJsonData(new AnyType(settings))));
    }
}
