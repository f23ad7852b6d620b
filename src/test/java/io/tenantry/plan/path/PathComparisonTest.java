package io.tenantry.plan.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import io.tenantry.reach.Workload;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A client in {@code a} and a server in {@code b}, both closed in both directions; what a further policy opens or closes. */
class PathComparisonTest {

    private static final String CLIENT = pod("a", "client", "app: client");
    private static final String SERVER = pod("b", "server", "app: server");
    private static final String CLOSED = closed("a") + closed("b");
    private static final String PODS = CLIENT + SERVER + CLOSED;
    private static final String OUT = policy("a", "out", "policyTypes: [Egress], egress: [{}]");

    @Test
    void theSameHasTheSamePaths() {
        assertThat(told(PODS + OUT, PODS + OUT)).isEmpty();
    }

    @Test
    void aPathNeedsBothEnds() {
        assertThat(told(PODS, PODS + in("client", 80))).isEmpty();
        assertThat(told(PODS + OUT, PODS + OUT + in("client", 80)))
                .containsExactly("OPENED [b/server[Pod]]: a/client[Pod] at TCP 80");
    }

    @Test
    void whatIsOpenedTheOtherWayRoundIsClosed() {
        assertThat(told(PODS + OUT + in("client", 80), PODS + OUT))
                .containsExactly("CLOSED [a/client[Pod]]: b/server[Pod] at TCP 80");
    }

    @Test
    void anotherPortIsOneMoreAndOneLess() {
        assertThat(told(PODS + OUT + in("client", 80), PODS + OUT + in("client", 81)))
                .containsExactly(
                        "CLOSED [a/client[Pod]]: b/server[Pod] at TCP 80",
                        "OPENED [b/server[Pod]]: a/client[Pod] at TCP 81");
    }

    @Test
    void withinANamespaceOnlyWhatIsClosedIsTold() {
        String pods = pod("b", "client", "app: client") + SERVER + CLOSED + OUT.replace("namespace: a", "namespace: b");

        assertThat(told(pods, pods + in("client", 80))).isEmpty();
        assertThat(told(pods + in("client", 80), pods))
                .containsExactly("CLOSED [b/client[Pod]]: b/client[Pod] at TCP 80, b/server[Pod] at TCP 80");
    }

    @Test
    void workloadsThatNoPolicyTellsApartAreToldAtOnce() {
        String pods = pod("a", "first", "app: client") + PODS + pod("b", "another", "app: server") + OUT;

        assertThat(told(pods, pods + in("client", 80)))
                .containsExactly(
                        "OPENED [b/another[Pod], b/server[Pod]]:" + " a/client[Pod] at TCP 80, a/first[Pod] at TCP 80");
        assertThat(told(pods + in("client", 80), pods))
                .containsExactly(
                        "CLOSED [a/client[Pod], a/first[Pod]]:" + " b/another[Pod] at TCP 80, b/server[Pod] at TCP 80");
    }

    @Test
    void workloadsThatAChangeTellsApartAreToldApart() {
        String pods = PODS + OUT + in("client", 80);
        String was = pod("a", "second", "app: client") + pods;
        String now = pod("a", "second", "app: other") + pods;

        assertThat(told(was, now)).containsExactly("CLOSED [a/second[Pod]]: b/server[Pod] at TCP 80");
        assertThat(told(now, was)).containsExactly("OPENED [b/server[Pod]]: a/second[Pod] at TCP 80");
    }

    @Test
    void aWorkloadCanConnectWhileOneOfItsPodsCan() {
        String first = replica("set-0", "app: client");
        String second = replica("set-1", "app: other");
        String policies = SERVER + CLOSED + OUT;

        assertThat(told(first + second + policies + in("client", 80), first + second + policies + in("other", 80)))
                .isEmpty();
        assertThat(told(first + second + policies + in("client", 80), second + policies + in("client", 80)))
                .containsExactly("CLOSED [a/set[StatefulSet]]: b/server[Pod] at TCP 80");
    }

    @Test
    void whatComesCouldReachNobodyBefore() {
        String policies = CLOSED + OUT + in("client", 80);

        assertThat(told(SERVER + policies, SERVER + CLIENT + policies))
                .containsExactly("OPENED [b/server[Pod]]: a/client[Pod] at TCP 80");
        assertThat(told(CLIENT + policies, CLIENT + SERVER + policies))
                .containsExactly("OPENED [b/server[Pod]]: a/client[Pod] at TCP 80");
    }

    @Test
    void ofWhatGoesNobodyExpectsAnAnswer() {
        String policies = CLOSED + OUT + in("client", 80);

        assertThat(told(SERVER + CLIENT + policies, SERVER + policies)).isEmpty();
        assertThat(told(SERVER + CLIENT + policies, CLIENT + policies)).isEmpty();
    }

    @Test
    void whoMayComeFromOutsideIsToldByAddress() {
        assertThat(told(PODS, PODS + block("ingress", "from", "10.0.0.0/8", 443)))
                .containsExactly("OPENED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.255.255.255 at TCP 443");
        assertThat(told(PODS + block("ingress", "from", "10.0.0.0/8", 443), PODS))
                .containsExactly("CLOSED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.255.255.255 at TCP 443");
    }

    @Test
    void whereOneMayGoOutsideIsToldByAddress() {
        assertThat(told(PODS, PODS + block("egress", "to", "1.2.3.4/32", 443)))
                .containsExactly("OPENED_TO_OUTSIDE [b/server[Pod]]: 1.2.3.4-1.2.3.4 at TCP 443");
        assertThat(told(PODS + block("egress", "to", "1.2.3.4/32", 443), PODS))
                .containsExactly("CLOSED_TO_OUTSIDE [b/server[Pod]]: 1.2.3.4-1.2.3.4 at TCP 443");
    }

    @Test
    void whatIsNewExposesNobodyByGoingOutside() {
        String policies =
                CLOSED + block("egress", "to", "10.0.0.0/8", 443) + block("ingress", "from", "10.0.0.0/8", 80);

        assertThat(told(policies, SERVER + policies))
                .containsExactly("OPENED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.255.255.255 at TCP 80");
    }

    @Test
    void addressesThatFollowOnEachOtherAreOneWhereTheirPortsAre() {
        String half = block("ingress", "from", "10.0.0.0/9", 443);
        String other = block("ingress", "from", "10.128.0.0/9", 443).replace("name: ingress", "name: other");

        assertThat(told(PODS, PODS + half + other))
                .containsExactly("OPENED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.255.255.255 at TCP 443");
        assertThat(told(PODS, PODS + half + other.replace("443", "80")))
                .containsExactly("OPENED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.127.255.255 at TCP 443,"
                        + " 10.128.0.0-10.255.255.255 at TCP 80");
        assertThat(told(PODS, PODS + half + other.replace("10.128.0.0/9", "10.128.0.1/32")))
                .containsExactly("OPENED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.127.255.255 at TCP 443,"
                        + " 10.128.0.1-10.128.0.1 at TCP 443");
    }

    @Test
    void onlyTheAddressesThatAreNewAreTold() {
        assertThat(told(
                        PODS + block("ingress", "from", "10.1.0.0/16", 443),
                        PODS + block("ingress", "from", "10.0.0.0/14", 443)))
                .containsExactly("OPENED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.0.255.255 at TCP 443,"
                        + " 10.2.0.0-10.3.255.255 at TCP 443");
    }

    @Test
    void allOfItIsToldInOneOrder() {
        String was = PODS + OUT + in("client", 80) + block("ingress", "from", "10.0.0.0/8", 1);
        String now = PODS
                + OUT.replace("{}", "{to: [{namespaceSelector: {}}]}")
                + in("client", 81)
                + block("egress", "to", "10.0.0.0/8", 2);

        assertThat(told(was, now))
                .containsExactly(
                        "CLOSED [a/client[Pod]]: b/server[Pod] at TCP 80",
                        "CLOSED_FROM_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.255.255.255 at TCP 1",
                        "CLOSED_TO_OUTSIDE [a/client[Pod]]: 0.0.0.0-255.255.255.255 at All Connections",
                        "OPENED [b/server[Pod]]: a/client[Pod] at TCP 81",
                        "OPENED_TO_OUTSIDE [b/server[Pod]]: 10.0.0.0-10.255.255.255 at TCP 2");
    }

    @Test
    void changesOfOneKindAreInTheOrderOfTheirWorkloads() {
        String pods = pod("a", "z", "app: z") + pod("a", "y", "app: y") + SERVER + CLOSED + OUT;

        assertThat(told(pods + in("y", 80) + in("z", 81).replace("name: in", "name: more"), pods))
                .containsExactly(
                        "CLOSED [a/y[Pod]]: b/server[Pod] at TCP 80", "CLOSED [a/z[Pod]]: b/server[Pod] at TCP 81");
    }

    @Test
    void theMeshTellsApartWhatTheNetworkDoesNot() {
        String mesh =
                """
                {apiVersion: v1, kind: Namespace, metadata: {name: a, annotations: {linkerd.io/inject: enabled}}}
                ---
                {apiVersion: v1, kind: Namespace, metadata: {name: b, annotations: {linkerd.io/inject: enabled}}}
                ---
                {apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: db, namespace: b}, spec: {podSelector: {}, port: 5432, accessPolicy: deny}}
                ---
                {apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: db, namespace: b}, spec: {targetRef: {kind: Server, name: db}, requiredAuthenticationRefs: [{kind: ServiceAccount, namespace: a, name: one}]}}
                ---
                """;
        String one = pod("a", "first", "app: one").replace("spec: {}", "spec: {serviceAccountName: one}");
        String two = pod("a", "second", "app: two").replace("spec: {}", "spec: {serviceAccountName: two}");
        String was = mesh + one + two + SERVER + CLOSED + OUT + policy("b", "in", "ingress: [{ports: [{port: 4143}]}]");

        assertThat(told(was, was.replace("namespace: a, name: one", "namespace: a, name: two")))
                .containsExactly(
                        "CLOSED [a/first[Pod]]: b/server[Pod] at TCP 5432",
                        "OPENED [b/server[Pod]]: a/second[Pod] at TCP 5432");
    }

    @Test
    void ofManyPeersTheFirstAreNamedAndAllAreCounted() {
        String many = IntStream.range(0, 40)
                .mapToObj(i -> pod("a", "client-" + i, "app: client"))
                .reduce("", String::concat);
        Peers peers = PathComparison.of(
                        Planned.manifests(many + PODS + OUT), Planned.manifests(many + PODS + OUT + in("client", 80)))
                .get(0)
                .peers();

        assertThat(peers.count()).isEqualTo(41);
        assertThat(peers.first(2)).containsExactly("a/client[Pod] at TCP 80", "a/client-0[Pod] at TCP 80");
        assertThat(peers.contains(new Workload("a", "client-39", "Pod"))).isTrue();
        assertThat(peers.contains(new Workload("b", "server", "Pod"))).isFalse();
    }

    @Test
    void addressesAreCountedAsTheyAreNamed() {
        Peers peers = PathComparison.of(
                        Planned.manifests(PODS),
                        Planned.manifests(PODS
                                + block("ingress", "from", "10.0.0.0/8", 1)
                                + block("ingress", "from", "12.0.0.0/8", 1).replace("name: ingress", "name: more")))
                .get(0)
                .peers();

        assertThat(peers.count()).isEqualTo(2);
        assertThat(peers.first(1)).containsExactly("10.0.0.0-10.255.255.255 at TCP 1");
    }

    private static List<String> told(String was, String now) {
        return PathComparison.of(Planned.manifests(was), Planned.manifests(now)).stream()
                .map(change -> change.what() + " " + change.workloads() + ": "
                        + String.join(", ", change.peers().first(9)))
                .toList();
    }

    private static String pod(String namespace, String name, String labels) {
        return "{apiVersion: v1, kind: Pod, metadata: {namespace: %s, name: %s, labels: {%s}}, spec: {}}\n---\n"
                .formatted(namespace, name, labels);
    }

    /** One of several pods of a workload. */
    private static String replica(String name, String labels) {
        return pod("a", name, labels)
                .replace("labels:", "ownerReferences: [{kind: StatefulSet, name: set, controller: true}], labels:");
    }

    private static String closed(String namespace) {
        return policy(namespace, "closed", "policyTypes: [Ingress, Egress]");
    }

    /** The server lets in pods of any namespace. */
    private static String in(String app, int port) {
        return policy(
                "b",
                "in",
                "ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: %s}}}], ports: [{port: %s}]}]"
                        .formatted(app, port));
    }

    private static String block(String direction, String peers, String cidr, int port) {
        return policy(
                "b",
                direction,
                "policyTypes: [%s], %s: [{%s: [{ipBlock: {cidr: %s}}], ports: [{port: %s}]}]"
                        .formatted(direction.equals("ingress") ? "Ingress" : "Egress", direction, peers, cidr, port));
    }

    private static String policy(String namespace, String name, String spec) {
        return ("{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {namespace: %s, name: %s},"
                        + " spec: {podSelector: {}, %s}}\n---\n")
                .formatted(namespace, name, spec);
    }
}
