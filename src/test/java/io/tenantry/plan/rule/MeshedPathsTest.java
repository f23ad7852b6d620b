package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A meshed server in {@code b} that the network opens to all of {@code a} at the proxy's port, and two clients there; the
 * mesh lets in whom an authorization names.
 */
class MeshedPathsTest {

    private static final String PODS =
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: a, annotations: {linkerd.io/inject: enabled}}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: b, annotations: {linkerd.io/inject: enabled, config.linkerd.io/default-inbound-policy: deny}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: one, namespace: a}, spec: {template: {metadata: {labels: {app: one}}, spec: {serviceAccountName: one}}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: two, namespace: a}, spec: {template: {metadata: {labels: {app: two}}, spec: {serviceAccountName: two}}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: db, namespace: b}, spec: {template: {metadata: {labels: {app: db}}, spec: {}}}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: b}, spec: {podSelector: {}, policyTypes: [Egress]}}
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: a}, spec: {podSelector: {}, policyTypes: [Ingress]}}
            ---
            """;
    private static final String SERVER =
            "{apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: db, namespace: b}, spec: {podSelector: {matchLabels: {app: db}}, port: 5432}}\n---\n";
    private static final String ONE_RATHER_THAN_TWO = authorization("one") + SERVER;

    @Test
    void theProxysPortOpensEveryPortWhereNothingNarrowsIt() {
        String open = PODS.replace("default-inbound-policy: deny", "default-inbound-policy: all-unauthenticated");

        assertThat(told(open + network(80), open + network(4143)))
                .containsExactly(
                        "Deployment.apps b/db: wider exposure: can be reached from another namespace by a/one[Deployment] at"
                                + " TCP 1-79,81-65535, a/two[Deployment] at TCP 1-79,81-65535");
    }

    @Test
    void theProxysPortOpensNothingThatTheMeshDenies() {
        assertThat(told(PODS, PODS + network(4143)))
                .noneMatch(told -> told.contains("wider exposure"))
                .anyMatch(
                        told -> told.startsWith("Deployment.apps a/one: cannot connect any more to: b/db[Deployment]"));
        assertThat(told(PODS + closed(), PODS + network(4143))).isEmpty();
    }

    @Test
    void theProxysPortOpensTheServersThatTheMeshAuthorizes() {
        assertThat(told(PODS + ONE_RATHER_THAN_TWO + closed(), PODS + ONE_RATHER_THAN_TWO + network(4143)))
                .containsExactly("Deployment.apps b/db: wider exposure: can be reached from another namespace by"
                        + " a/one[Deployment] at TCP 5432");
    }

    @Test
    void anAuthorizationOfSomebodyElseMovesThePath() {
        assertThat(told(
                        PODS + ONE_RATHER_THAN_TWO + network(4143),
                        PODS + authorization("two") + SERVER + network(4143)))
                .containsExactly(
                        "Deployment.apps a/one: cannot connect any more to: b/db[Deployment] at TCP 5432",
                        "Deployment.apps b/db: wider exposure: can be reached from another namespace by a/two[Deployment] at"
                                + " TCP 5432");
    }

    @Test
    void aPodWithoutAProxyHasNothingBehindThatPort() {
        String bare = PODS.replace("linkerd.io/inject: enabled", "linkerd.io/inject: disabled");

        assertThat(told(bare + closed(), bare + network(4143)))
                .containsExactly(
                        "Deployment.apps b/db: wider exposure: can be reached from another namespace by a/one[Deployment] at"
                                + " TCP 4143, a/two[Deployment] at TCP 4143");
    }

    @Test
    void policiesSeeTheLabelThatTheInjectorGives() {
        String meshed = network(4143)
                .replace(
                        "namespaceSelector: {}",
                        "namespaceSelector: {}, podSelector: {matchLabels: {linkerd.io/control-plane-ns: linkerd}}");

        assertThat(told(PODS + ONE_RATHER_THAN_TWO + closed(), PODS + ONE_RATHER_THAN_TWO + meshed))
                .containsExactly("Deployment.apps b/db: wider exposure: can be reached from another namespace by"
                        + " a/one[Deployment] at TCP 5432");
    }

    private static String closed() {
        return network(4143).replace("[{from: [{namespaceSelector: {}}], ports: [{port: 4143}]}]", "[]");
    }

    private static String network(int port) {
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: b}, spec:"
                + " {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {}}], ports: [{port: "
                + port + "}]}]}}\n---\n";
    }

    private static String authorization(String client) {
        return "{apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: db, namespace: b},"
                + " spec: {targetRef: {kind: Server, name: db}, requiredAuthenticationRefs: [{kind: ServiceAccount,"
                + " namespace: a, name: " + client + "}]}}\n---\n";
    }

    private static List<String> told(String was, String now) {
        return Planned.of(was, now).changes().stream()
                .flatMap(change -> change.effects().stream())
                .filter(effect -> effect.rule().equals("path-changed"))
                .map(effect -> effect.object() + ": " + effect.reason())
                .sorted()
                .toList();
    }
}
