package io.tenantry.reach.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Intervals;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Reachability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client {@code a/api} and a server {@code b/db}, both meshed; the network opens the port of the server's proxy, and 80. */
class ProxiesTest {

    private static final String DENY = "config.linkerd.io/default-inbound-policy: deny";

    private static final String PODS =
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: a, annotations: {linkerd.io/inject: enabled}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: b, annotations: {linkerd.io/inject: enabled, DENY}}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: a, labels: {app: api}}, spec: {serviceAccountName: api}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: db, namespace: b, labels: {app: db}}, spec: {containers: [{name: db, ports: [{name: sql, containerPort: 5432}]}]}}
            ---
            """
                    .replace("DENY", DENY);
    private static final PortSet OPEN = tcp(80, 80).or(tcp(4143, 4143));

    @Test
    void aDenyingProxyLetsNobodyIn() {
        assertThat(ports(PODS)).isEqualTo("TCP 80");
    }

    @Test
    void aProxyThatNobodyToldLetsEverybodyIn() {
        assertThat(ports(PODS.replace(", " + DENY, ""))).isEqualTo("TCP 1-65535");
    }

    @Test
    void aPodMaySayOtherwiseThanItsNamespace() {
        String pod = PODS.replace(
                "labels: {app: db}}",
                "labels: {app: db}, annotations: {config.linkerd.io/default-inbound-policy: all-authenticated}}");

        assertThat(ports(pod)).isEqualTo("TCP 1-65535");
        assertThat(ports(pod + server("port: 5432"))).isEqualTo("TCP 1-5431,5433-65535");
    }

    @Test
    void theProxyOfAnIngressControllerIsOneToo() {
        assertThat(ports(PODS.replace("inject: enabled", "inject: ingress"))).isEqualTo("TCP 80");
        assertThat(ports(PODS.replace(", " + DENY, "").replace("inject: enabled", "inject: ingress")))
                .isEqualTo("TCP 1-65535");
    }

    @Test
    void aServerOfAPortThatNobodyKnowsClosesNone() {
        assertThat(ports(PODS.replace(", " + DENY, "") + server("port: other"))).isEqualTo("TCP 1-65535");
        assertThat(ports(PODS.replace(", " + DENY, "") + server("port: sql"))).isEqualTo("TCP 1-5431,5433-65535");
    }

    @Test
    void aRouteOfAServiceIsNoneOfAServer() {
        String route =
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r, namespace: b}, spec: {parentRefs: [{kind: Service, name: s}]}}\n---\n";

        assertThat(ports(PODS
                        + server("port: 5432")
                        + route
                        + authorization("HTTPRoute", "r", "kind: ServiceAccount, name: api, namespace: a")))
                .isEqualTo("TCP 80");
    }

    @Test
    void aPodWithoutAProxyHasItsOwnPorts() {
        assertThat(ports(PODS.replace("inject: enabled", "inject: disabled"))).isEqualTo("TCP 80,4143");
        assertThat(ports(PODS.replace("spec: {containers", "spec: {hostNetwork: true, containers")))
                .isEqualTo("TCP 80,4143");
    }

    @Test
    void whatIsOpenAnywayStaysAsItIs() {
        Manifests manifests = manifests(PODS);
        Proxies proxies = new Proxies(manifests);

        assertThat(proxies.ports(PortSet.all(), pod(manifests, "api"), pod(manifests, "db")))
                .isEqualTo(PortSet.all());
        assertThat(proxies.ports(tcp(80, 80), pod(manifests, "api"), pod(manifests, "db")))
                .isEqualTo(tcp(80, 80));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            port: 5432                                       | kind: ServiceAccount, name: api, namespace: a      | TCP 80,5432
            port: sql                                        | kind: ServiceAccount, name: api, namespace: a      | TCP 80,5432
            port: other                                      | kind: ServiceAccount, name: api, namespace: a      | TCP 1-65535
            port: 5432                                       | kind: ServiceAccount, name: api                    | TCP 80
            port: 5432                                       | kind: ServiceAccount, name: other, namespace: a    | TCP 80
            port: 5432                                       | kind: ServiceAccount, name: api, namespace: c      | TCP 80
            port: 5432                                       | kind: MeshTLSAuthentication, name: identities      | TCP 80,5432
            port: 5432                                       | kind: MeshTLSAuthentication, name: everybody       | TCP 80,5432
            port: 5432                                       | kind: MeshTLSAuthentication, name: namespace       | TCP 80,5432
            port: 5432                                       | kind: MeshTLSAuthentication, name: accounts        | TCP 80,5432
            port: 5432                                       | kind: MeshTLSAuthentication, name: strangers       | TCP 80
            port: 5432                                       | kind: MeshTLSAuthentication, name: missing         | TCP 80
            port: 5432                                       | kind: NetworkAuthentication, name: any             | TCP 80,5432
            port: 5432, podSelector: {matchLabels: {app: x}} | kind: ServiceAccount, name: api, namespace: a      | TCP 80
            """)
    void anAuthorizationOpensAServer(String server, String authentication, String expected) {
        String selected = server.contains("podSelector") ? server : server + ", podSelector: {matchLabels: {app: db}}";

        assertThat(ports(PODS + IDENTITIES + server(selected) + authorization("Server", "s", authentication)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "Namespace, b, 'TCP 80,5432'",
        "Namespace, a, TCP 80",
        "Server, other, TCP 80",
        "HTTPRoute, r, 'TCP 80,5432'",
        "HTTPRoute, other, TCP 80",
    })
    void anAuthorizationIsAboutItsTarget(String kind, String name, String expected) {
        String route =
                "{apiVersion: policy.linkerd.io/v1beta3, kind: HTTPRoute, metadata: {name: r, namespace: b}, spec: {parentRefs: [{kind: Server, name: s}]}}\n---\n";

        assertThat(ports(PODS
                        + server("port: 5432")
                        + route
                        + authorization(kind, name, "kind: ServiceAccount, name: api, namespace: a")))
                .isEqualTo(expected);
    }

    @Test
    void anAuthorizationOfARouteByAddressIsForProbes() {
        String route =
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: r, namespace: b}, spec: {parentRefs: [{kind: Server, name: s}]}}\n---\n";

        assertThat(ports(PODS
                        + server("port: 5432")
                        + route
                        + authorization("HTTPRoute", "r", "kind: NetworkAuthentication, name: any")))
                .isEqualTo("TCP 80");
    }

    @Test
    void whoIsAskedForTwoThingsHasToHaveBoth() {
        String both =
                "kind: ServiceAccount, name: api, namespace: a}, {kind: ServiceAccount, name: other, namespace: a";

        assertThat(ports(PODS + server("port: 5432") + authorization("Server", "s", both)))
                .isEqualTo("TCP 80");
        assertThat(ports(PODS + server("port: 5432") + authorization("Server", "s", both.replace("other", "api"))))
                .isEqualTo("TCP 80,5432");
    }

    @Test
    void aServerMayLetEverybodyIn() {
        assertThat(ports(PODS + server("port: 5432, accessPolicy: all-unauthenticated")))
                .isEqualTo("TCP 80,5432");
        assertThat(ports(PODS + server("port: 5432, accessPolicy: deny"))).isEqualTo("TCP 80");
    }

    @Test
    void onlyPoliciesOfTheMeshTellPodsApart() {
        assertThat(new Proxies(manifests(PODS)).tellPodsApart()).isFalse();
        assertThat(new Proxies(manifests(PODS + server("port: 1"))).tellPodsApart())
                .isTrue();
        assertThat(new Proxies(manifests(PODS + authorization("Namespace", "b", "kind: ServiceAccount, name: a")))
                        .tellPodsApart())
                .isTrue();
    }

    private static final String IDENTITIES =
            authentication("identities", "identities: [api.a.serviceaccount.identity.linkerd.cluster.local]")
                    + authentication("everybody", "identities: ['*']")
                    + authentication("namespace", "identityRefs: [{kind: Namespace, name: a}]")
                    + authentication("accounts", "identityRefs: [{kind: ServiceAccount, name: api, namespace: a}]")
                    + authentication("strangers", "identityRefs: [{kind: ServiceAccount, name: api}]");

    private static String authentication(String name, String spec) {
        return "{apiVersion: policy.linkerd.io/v1alpha1, kind: MeshTLSAuthentication, metadata: {name: " + name
                + ", namespace: b}, spec: {" + spec + "}}\n---\n";
    }

    private static String server(String spec) {
        return "{apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: s, namespace: b}, spec: {" + spec
                + "}}\n---\n";
    }

    private static String authorization(String kind, String target, String authentications) {
        return "{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: p, namespace: b},"
                + " spec: {targetRef: {kind: " + kind + ", name: " + target + "}, requiredAuthenticationRefs: [{"
                + authentications + "}]}}\n---\n";
    }

    private static String ports(String yaml) {
        Manifests manifests = manifests(yaml);
        return new Proxies(manifests)
                .ports(OPEN, pod(manifests, "api"), pod(manifests, "db"))
                .toString();
    }

    private static Pod pod(Manifests manifests, String name) {
        return Reachability.pods(manifests).stream()
                .filter(pod -> pod.workload().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static PortSet tcp(int first, int last) {
        return PortSet.of(Protocol.TCP, Intervals.of(first, last));
    }

    private static Manifests manifests(String yaml) {
        return Manifests.of(ManifestText.read("objects.yaml", yaml, problem -> {
            throw new IllegalArgumentException(problem.toString());
        }));
    }
}
