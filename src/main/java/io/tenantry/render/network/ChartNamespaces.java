package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.tenantry.kube.CollectorNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.Ports;
import io.tenantry.model.Environment;
import io.tenantry.model.Issuer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the programs need that come whole from charts of third parties, each in a namespace of its own. */
final class ChartNamespaces {

    private static final Map<String, String> ALL = Map.of();
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int SSH = 22;
    private static final int KUBELET = 10_250;

    private final Environment environment;
    private final Scrapes scrapes;
    private final Outside outside;

    ChartNamespaces(Environment environment, Scrapes scrapes) {
        this.environment = environment;
        this.scrapes = scrapes;
        this.outside = new Outside(environment.cluster());
    }

    /** Its parts talk to one another, to the Git server and to the servers of charts. */
    NamespacePolicies argoCd() {
        List<NetworkPolicyPort> ports = Stream.of(SSH, HTTPS, repositoryPort())
                .distinct()
                .sorted()
                .map(PolicyPorts::tcp)
                .toList();
        return in(Namespaces.ARGO_CD)
                .callKubernetes(ALL)
                .trustEachOther()
                .egress("allow-repositories", ALL, outside.everywhere(ports))
                .answerPrometheus(scrapes.portsOf(Namespaces.ARGO_CD));
    }

    private int repositoryPort() {
        int port = URI.create(environment.gitOps().repository()).getPort();
        return port < 0 ? HTTPS : port;
    }

    /** It asks Prometheus, which is at the other end of a link. */
    NamespacePolicies reloader() {
        return in(Namespaces.RELOADER).callKubernetes(ALL);
    }

    NamespacePolicies argoRollouts() {
        return in(Namespaces.ARGO_ROLLOUTS).joinMesh().callKubernetes(ALL);
    }

    /** Its webhook and trust-manager's are asked; it asks the issuer of the hosts' certificates. */
    NamespacePolicies certManager() {
        NamespacePolicies policies = in(Namespaces.CERT_MANAGER)
                .callKubernetes(ALL)
                .answerKubernetes(ALL, 6443, 10_250)
                .answerPrometheus(scrapes.portsOf(Namespaces.CERT_MANAGER));
        if (environment.issuer() instanceof Issuer.Acme) {
            return policies.egress(
                    "allow-acme", ALL, outside.everywhere(NamespacePolicies.tcp(HTTP, HTTPS)), toController());
        }
        if (environment.issuer() instanceof Issuer.AcmeDns) {
            return policies.egress("allow-acme", ALL, outside.everywhere(dnsAndHttps()));
        }
        return policies;
    }

    /** cert-manager asks each host itself first, and a host of this cluster leads straight back into it. */
    private NetworkPolicyEgressRule toController() {
        EntryPoints entryPoints = EntryPoints.of(environment.ingress()).orElseThrow();
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(Peers.of(entryPoints.controller()))
                .withPorts(entryPoints.ports())
                .build();
    }

    /** It looks itself whether the zone's own servers show the record yet. */
    private static List<NetworkPolicyPort> dnsAndHttps() {
        return List.of(PolicyPorts.udp(Ports.DNS), PolicyPorts.tcp(Ports.DNS), PolicyPorts.tcp(HTTPS));
    }

    /** Every proxy asks the control plane, whose own pods have proxies too. */
    NamespacePolicies linkerd() {
        return in(Namespaces.LINKERD)
                .joinMesh()
                .callKubernetes(ALL)
                .ingress("allow-from-mesh", ALL, List.of(meshedPods()), controlPlane())
                .answerKubernetes(
                        ALL,
                        LinkerdNames.INJECTOR.port().number(),
                        LinkerdNames.POLICY_VALIDATOR.port().number())
                .answerPrometheus(scrapes.portsOf(Namespaces.LINKERD));
    }

    private static List<NetworkPolicyPort> controlPlane() {
        return NamespacePolicies.tcp(
                LinkerdNames.IDENTITY.port().number(),
                LinkerdNames.DESTINATION.port().number(),
                LinkerdNames.POLICY.port().number());
    }

    /** Every pod with a proxy in a namespace of this system: one rule for all tenants, and only we label namespaces. */
    private NetworkPolicyPeer meshedPods() {
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .addToMatchLabels(Labels.PART_OF, environment.whole().value())
                .endNamespaceSelector()
                .withNewPodSelector()
                .addToMatchLabels(LinkerdNames.meshed())
                .endPodSelector()
                .build();
    }

    /** The plugin itself has the node's network and escapes policies. */
    NamespacePolicies linkerdCni() {
        return in(Namespaces.LINKERD_CNI).callKubernetes(ALL);
    }

    /** The API server passes questions about live requests on to it, and asks it what to inject. */
    NamespacePolicies linkerdViz() {
        return in(Namespaces.LINKERD_VIZ)
                .joinMesh()
                .callKubernetes(ALL)
                .trustEachOther()
                .answerKubernetes(ALL, 8089, 8443)
                .answerPrometheus(scrapes.portsOf(Namespaces.LINKERD_VIZ));
    }

    /** Its agents call the account, the nodes and what runs on them, and one another. */
    NamespacePolicies datadog() {
        return in(Namespaces.DATADOG)
                .callKubernetes(ALL)
                .trustEachOther()
                .egress("allow-datadog", ALL, outside.everywhere(NamespacePolicies.tcp(HTTPS)), toKubelets());
    }

    private NetworkPolicyEgressRule toKubelets() {
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(environment.cluster().nodes().stream()
                        .map(range -> Peers.range(range, List.of()))
                        .toList())
                .withPorts(PolicyPorts.tcp(KUBELET))
                .build();
    }

    /** It reads each store of the outside, and its webhook is asked. */
    NamespacePolicies externalSecrets() {
        return in(Namespaces.EXTERNAL_SECRETS)
                .callKubernetes(ALL)
                .answerKubernetes(ALL, 10_250)
                .egress("allow-stores", ALL, outside.everywhere(NamespacePolicies.tcp(HTTPS)));
    }

    /**
     * The driver asks the API server what to mount and writes Secrets there. Azure's provider, which reads the vault, has the
     * node's network and escapes policies; the two talk over a socket of the node.
     */
    NamespacePolicies keyVault() {
        return in(Namespaces.KEY_VAULT).callKubernetes(ALL);
    }

    /** It fetches its rules, and knows pods from the API server. */
    NamespacePolicies falco() {
        return in(Namespaces.FALCO)
                .callKubernetes(ALL)
                .egress("allow-rules", ALL, outside.everywhere(NamespacePolicies.tcp(HTTPS)));
    }

    NamespacePolicies gatekeeper() {
        return in(Namespaces.GATEKEEPER).callKubernetes(ALL).answerKubernetes(ALL, 8443);
    }

    /** It makes load balancers by calling the cloud, and its webhook is asked. */
    NamespacePolicies loadBalancers() {
        return in(Namespaces.LOAD_BALANCERS)
                .callKubernetes(ALL)
                .answerKubernetes(ALL, 9443)
                .egress("allow-cloud", ALL, outside.everywhere(NamespacePolicies.tcp(HTTPS)));
    }

    /** It knows pods from the API server, and sends what they wrote away, or to Loki at the other end of a link. */
    NamespacePolicies logging() {
        NamespacePolicies policies = in(Namespaces.LOGGING).callKubernetes(ALL);
        if (environment.telemetry().loki().isPresent()) {
            return policies;
        }
        return policies.egress(
                "allow-logs",
                ALL,
                environment
                        .telemetry()
                        .elasticsearch()
                        .map(outside::of)
                        .orElseGet(() -> outside.everywhere(NamespacePolicies.tcp(HTTPS))));
    }

    NamespacePolicies localPath() {
        return in(Namespaces.LOCAL_PATH_STORAGE).callKubernetes(ALL);
    }

    /** Workloads send it what requests did; a collector sends that on. */
    NamespacePolicies tracing() {
        NamespacePolicies policies = in(Namespaces.TRACING).joinMesh();
        return environment
                .telemetry()
                .traceServer()
                .map(server ->
                        policies.egress("allow-traces", CollectorNames.pods().selector(), outside.of(server)))
                .orElse(policies);
    }

    /** It has the node's network and escapes policies. */
    NamespacePolicies nodeExporter() {
        return in(Namespaces.NODE_EXPORTER);
    }

    /** What it manages stands in another namespace, at the other end of links. */
    NamespacePolicies postgresOperator() {
        return in(Namespaces.POSTGRES_OPERATOR).joinMesh().callKubernetes(ALL);
    }

    /** The API server asks its webhook, and it asks its plugins; what it manages is at the other end of links. */
    NamespacePolicies cloudNativePg() {
        return in(Namespaces.CNPG_SYSTEM)
                .joinMesh()
                .callKubernetes(ALL)
                .answerKubernetes(ALL, 9443)
                .trustEachOther();
    }

    /** {@code kubeseal} fetches its certificate through the API server. */
    NamespacePolicies sealedSecrets() {
        return in(Namespaces.SEALED_SECRETS)
                .callKubernetes(ALL)
                .answerKubernetes(ALL, 8080)
                .answerPrometheus(scrapes.portsOf(Namespaces.SEALED_SECRETS));
    }

    private NamespacePolicies in(String namespace) {
        return new NamespacePolicies(environment, namespace);
    }
}
