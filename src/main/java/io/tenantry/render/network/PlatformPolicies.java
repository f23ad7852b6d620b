package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Link;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Issuer;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The network policies of the platform's own namespaces: closed, then opened for what each of its programs is known to
 * need. What stands between programs that we render comes from links.
 *
 * <p>Assumed: pods with the node's network escape policies and are few (the CNI plugin, node-exporter); a node always
 * reaches its own pods; {@code kube-system} is the cluster's own and stays as it is.
 */
public final class PlatformPolicies {

    /** Its webhook goes past its proxy. */
    private static final Map<String, String> PROMETHEUS_OPERATOR = Map.of("app", "kube-prometheus-stack-operator");

    private final Environment environment;
    private final Scrapes scrapes;

    private PlatformPolicies(Environment environment) {
        this.environment = environment;
        this.scrapes = new Scrapes(environment);
    }

    /**
     * Renders the policies.
     *
     * @param environment whose namespaces are meant
     * @param links what connects among the platform's own pods, in meshed namespaces
     */
    public static List<HasMetadata> render(Environment environment, List<Link> links) {
        PlatformPolicies policies = new PlatformPolicies(environment);
        return Stream.concat(
                        policies.namespaces().stream()
                                .map(NamespacePolicies::render)
                                .flatMap(List::stream),
                        EndpointPolicies.of(links).render(policies::of).stream())
                .toList();
    }

    private List<NamespacePolicies> namespaces() {
        ChartNamespaces charts = new ChartNamespaces(environment, scrapes);
        Map<String, NamespacePolicies> byName = new TreeMap<>();
        byName.put(Namespaces.ARGO_CD, charts.argoCd());
        environment.reloader().ifPresent(reloader -> byName.put(Namespaces.RELOADER, charts.reloader()));
        environment.rollouts().ifPresent(rollouts -> byName.put(Namespaces.ARGO_ROLLOUTS, charts.argoRollouts()));
        byName.put(Namespaces.CERT_MANAGER, charts.certManager());
        EntryPoints.of(environment.ingress())
                .ifPresentOrElse(
                        entry -> byName.put(Namespaces.INGRESS, ingress(entry)),
                        () -> byName.put(Namespaces.LOAD_BALANCERS, charts.loadBalancers()));
        environment.mesh().ifPresent(mesh -> {
            byName.put(Namespaces.LINKERD, charts.linkerd());
            byName.put(Namespaces.LINKERD_CNI, charts.linkerdCni());
            byName.put(Namespaces.LINKERD_VIZ, charts.linkerdViz());
        });
        if (environment.installsLocalPath()) {
            byName.put(Namespaces.LOCAL_PATH_STORAGE, charts.localPath());
        }
        environment.monitoring().ifPresent(monitoring -> {
            byName.put(Namespaces.MONITORING, monitoring(monitoring));
            byName.put(Namespaces.NODE_EXPORTER, charts.nodeExporter());
        });
        addDatabases(byName, charts);
        addSecrets(byName, charts);
        addTelemetry(byName, charts);
        return List.copyOf(byName.values());
    }

    private void addDatabases(Map<String, NamespacePolicies> byName, ChartNamespaces charts) {
        if (!environment.mariaDb().isEmpty()) {
            byName.put(Namespaces.MARIADB, in(Namespaces.MARIADB).joinMesh().sendDumps());
        }
        if (!environment.postgres().isEmpty()) {
            byName.put(Namespaces.POSTGRES, PostgresPolicies.of(environment));
        }
        if (Postgres.anyBy(Postgres.Zalando.class, environment.postgres())) {
            byName.put(Namespaces.POSTGRES_OPERATOR, charts.postgresOperator());
        }
        if (Postgres.anyBy(Postgres.CloudNativePg.class, environment.postgres())) {
            byName.put(Namespaces.CNPG_SYSTEM, charts.cloudNativePg());
        }
    }

    private void addSecrets(Map<String, NamespacePolicies> byName, ChartNamespaces charts) {
        if (environment.secrets() instanceof Secrets.SealedSecrets) {
            byName.put(Namespaces.SEALED_SECRETS, charts.sealedSecrets());
        } else if (environment.secrets() instanceof Secrets.ExternalSecrets) {
            byName.put(Namespaces.EXTERNAL_SECRETS, charts.externalSecrets());
        } else if (environment.secrets() instanceof Secrets.KeyVault) {
            byName.put(Namespaces.KEY_VAULT, charts.keyVault());
        }
    }

    private void addTelemetry(Map<String, NamespacePolicies> byName, ChartNamespaces charts) {
        environment.telemetry().datadog().ifPresent(agents -> byName.put(Namespaces.DATADOG, charts.datadog()));
        environment.telemetry().logs().ifPresent(sink -> byName.put(Namespaces.LOGGING, charts.logging()));
        environment.telemetry().loki().ifPresent(loki -> byName.put(Namespaces.LOKI, in(Namespaces.LOKI)));
        environment.telemetry().traces().ifPresent(traces -> byName.put(Namespaces.TRACING, charts.tracing()));
        environment.guards().falco().ifPresent(falco -> byName.put(Namespaces.FALCO, charts.falco()));
        environment.guards().gatekeeper().ifPresent(keeper -> byName.put(Namespaces.GATEKEEPER, charts.gatekeeper()));
    }

    private NamespacePolicies ingress(EntryPoints entryPoints) {
        Map<String, String> controller = entryPoints.controller().selector();
        NamespacePolicies policies = in(Namespaces.INGRESS)
                .joinMesh()
                .callKubernetes(controller)
                .admitAnyone(controller, entryPoints.ports());
        return environment.issuer() instanceof Issuer.Acme
                ? Challenges.add(policies, entryPoints.controller())
                : policies;
    }

    private NamespacePolicies monitoring(Monitoring monitoring) {
        NamespacePolicies policies = in(Namespaces.MONITORING)
                .joinMesh()
                .callKubernetes(Map.of())
                .answerKubernetes(PROMETHEUS_OPERATOR, 10_250)
                .egress(
                        "allow-scrapes",
                        MonitoringNames.prometheus().selector(),
                        scrapes.egress(environment.cluster()));
        return monitoring.receivers().isEmpty()
                ? policies
                : policies.egress(
                        "allow-receivers",
                        MonitoringNames.alertmanager().selector(),
                        new Outside(environment.cluster()).everywhere(NamespacePolicies.tcp(443)));
    }

    private NamespacePolicies in(String namespace) {
        return new NamespacePolicies(environment, namespace);
    }

    private ObjectMeta of(Endpoint endpoint) {
        return Metadata.of(
                endpoint.namespace(),
                "pods-" + endpoint.name(),
                Labels.ofPlatform(environment.whole().value(), endpoint.name(), "network"));
    }
}
