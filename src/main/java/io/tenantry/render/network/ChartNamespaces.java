package io.tenantry.render.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
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
        EntryPoints entryPoints = EntryPoints.of(environment.ingress());
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
                .addToMatchLabels(Labels.PART_OF, environment.system().value())
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

    NamespacePolicies localPath() {
        return in(Namespaces.LOCAL_PATH_STORAGE).callKubernetes(ALL);
    }

    /** It has the node's network and escapes policies. */
    NamespacePolicies nodeExporter() {
        return in(Namespaces.NODE_EXPORTER);
    }

    /** What it manages stands in another namespace, at the other end of links. */
    NamespacePolicies postgresOperator() {
        return in(Namespaces.POSTGRES_OPERATOR).joinMesh().callKubernetes(ALL);
    }

    /** {@code kubeseal} fetches its certificate through the API server. */
    NamespacePolicies sealedSecrets() {
        return in(Namespaces.SEALED_SECRETS)
                .callKubernetes(ALL)
                .answerKubernetes(ALL, 8080)
                .answerPrometheus(scrapes.portsOf(Namespaces.SEALED_SECRETS));
    }

    private NamespacePolicies in(String namespace) {
        return new NamespacePolicies(environment.system().value(), environment.cluster(), namespace);
    }
}
