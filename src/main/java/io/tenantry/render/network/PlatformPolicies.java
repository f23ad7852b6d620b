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
import io.tenantry.model.Secrets;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Scrapes scrapes = new Scrapes();

    private PlatformPolicies(Environment environment) {
        this.environment = environment;
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
        List<NamespacePolicies> namespaces = new ArrayList<>();
        namespaces.add(charts.argoCd());
        namespaces.add(charts.certManager());
        namespaces.add(ingress());
        namespaces.add(charts.linkerd());
        namespaces.add(charts.linkerdCni());
        namespaces.add(charts.linkerdViz());
        if (environment.installsLocalPath()) {
            namespaces.add(charts.localPath());
        }
        if (!environment.mariaDb().isEmpty()) {
            namespaces.add(in(Namespaces.MARIADB).joinMesh());
        }
        namespaces.add(monitoring());
        namespaces.add(charts.nodeExporter());
        if (!environment.postgres().isEmpty()) {
            namespaces.add(postgres());
            namespaces.add(charts.postgresOperator());
        }
        if (environment.secrets() instanceof Secrets.SealedSecrets) {
            namespaces.add(charts.sealedSecrets());
        }
        return namespaces;
    }

    private NamespacePolicies ingress() {
        EntryPoints entryPoints = EntryPoints.of(environment.ingress());
        Map<String, String> controller = entryPoints.controller().selector();
        NamespacePolicies policies = in(Namespaces.INGRESS)
                .joinMesh()
                .callKubernetes(controller)
                .admitAnyone(controller, entryPoints.ports());
        return environment.issuer() instanceof Issuer.Acme
                ? Challenges.add(policies, entryPoints.controller())
                : policies;
    }

    private NamespacePolicies monitoring() {
        NamespacePolicies policies = in(Namespaces.MONITORING)
                .joinMesh()
                .callKubernetes(Map.of())
                .answerKubernetes(PROMETHEUS_OPERATOR, 10_250)
                .egress(
                        "allow-scrapes",
                        MonitoringNames.prometheus().selector(),
                        scrapes.egress(environment.cluster()));
        return environment.monitoring().receivers().isEmpty()
                ? policies
                : policies.egress(
                        "allow-receivers",
                        MonitoringNames.alertmanager().selector(),
                        new Outside(environment.cluster()).everywhere(NamespacePolicies.tcp(443)));
    }

    /** Servers keep in the Kubernetes API which of them is the primary. */
    private NamespacePolicies postgres() {
        return in(Namespaces.POSTGRES).joinMesh().callKubernetes(Map.of("application", "spilo"));
    }

    private NamespacePolicies in(String namespace) {
        return new NamespacePolicies(environment.system().value(), environment.cluster(), namespace);
    }

    private ObjectMeta of(Endpoint endpoint) {
        return Metadata.of(
                endpoint.namespace(),
                "pods-" + endpoint.name(),
                Labels.ofPlatform(environment.system().value(), endpoint.name(), "network"));
    }
}
