package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Plan;
import io.tenantry.plan.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two pods of one namespace and one of another; policies that come, go and change. */
class PathsChangedTest {

    private static final String PODS =
            """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: a}, spec: {template: {metadata: {labels: {app: web}}, spec: {}}}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: a}, spec: {template: {metadata: {labels: {app: api}}, spec: {}}}}
            ---
            {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: b}, spec: {template: {metadata: {labels: {app: db}}, spec: {}}}}
            ---
            """;

    private static final String NEW =
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: new, namespace: a}, spec: {template: {metadata: {labels: {app: new}}, spec: {}}}}\n---\n";

    /** Nothing comes in. */
    private static String closed(String namespace) {
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: closed, namespace: "
                + namespace + "}, spec: {podSelector: {}, policyTypes: [Ingress]}}\n---\n";
    }

    /** What the pods labelled so in {@code b} let in. */
    private static String ingress(String rules) {
        return "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p, namespace: b},"
                + " spec: {podSelector: {matchLabels: {app: db}}, policyTypes: [Ingress], ingress: " + rules + "}}\n";
    }

    private static String from(String app, int port) {
        return "{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: " + app + "}}}], ports: [{port: "
                + port + "}]}";
    }

    @Test
    void aPolicyThatClosesTakesPathsAway() {
        assertThat(reasons("", ingress("[" + from("api", 5432) + "]")))
                .containsExactly(
                        "access-loss Deployment.apps a/api: cannot connect any more to: b/db[StatefulSet] at SCTP 1-65535,TCP 1-5431,5433-65535,UDP 1-65535",
                        "access-loss Deployment.apps a/web: cannot connect any more to: b/db[StatefulSet] at All Connections",
                        "access-loss StatefulSet.apps b/db: cannot be reached any more from outside: 0.0.0.0-255.255.255.255 at All Connections",
                        "access-loss StatefulSet.apps b/db: cannot connect any more to: b/db[StatefulSet] at All Connections");
    }

    @Test
    void aPeerThatComesIsAWiderExposureOfWhatItReaches() {
        assertThat(reasons(
                        ingress("[" + from("api", 5432) + "]"),
                        ingress("[" + from("api", 5432) + ", " + from("web", 80) + "]")))
                .containsExactly(
                        "access-loss StatefulSet.apps b/db: wider exposure: can be reached from another namespace by a/web[Deployment] at TCP 80");
    }

    @Test
    void aPeerThatGoesLosesAccess() {
        assertThat(reasons(
                        ingress("[" + from("api", 5432) + ", " + from("web", 80) + "]"),
                        ingress("[" + from("api", 5432) + "]")))
                .containsExactly(
                        "access-loss Deployment.apps a/web: cannot connect any more to: b/db[StatefulSet] at TCP 80");
    }

    @Test
    void aPolicyWrittenOtherwiseThatMeansTheSameIsSafe() {
        Plan plan = Planned.of(
                PODS + ingress("[" + from("api", 5432) + "]"),
                PODS + ingress("[" + from("api", 5432) + ", " + from("api", 5432) + "]"));

        assertThat(plan.changes()).singleElement().satisfies(change -> assertThat(change.impact())
                .isEqualTo(Impact.SAFE));
    }

    @Test
    void anAddressThatComesIsAWiderExposure() {
        assertThat(reasons(
                        ingress("[{from: [{ipBlock: {cidr: 10.0.0.0/16}}]}]"),
                        ingress("[{from: [{ipBlock: {cidr: 10.0.0.0/15}}]}]")))
                .containsExactly(
                        "access-loss StatefulSet.apps b/db: wider exposure: can be reached from outside: 10.1.0.0-10.1.255.255 at All Connections");
    }

    @Test
    void addressesOfIpv6AreAWiderExposureAsWell() {
        assertThat(reasons(
                        ingress("[{from: [{ipBlock: {cidr: 10.0.0.0/16}}]}]"),
                        ingress("[{from: [{ipBlock: {cidr: 10.0.0.0/16}}, {ipBlock: {cidr: '2a00::/16'}}]}]")))
                .containsExactly(
                        "access-loss StatefulSet.apps b/db: wider exposure: can be reached from outside: 2a00::-2a00:ffff:ffff:ffff:ffff:ffff:ffff:ffff at All Connections");
        assertThat(reasons("{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: b}}", ingress("[]")))
                .contains(
                        "access-loss StatefulSet.apps b/db: cannot be reached any more from outside: 0.0.0.0-255.255.255.255 at All Connections");
    }

    @Test
    void aLabelThatChangesMovesAPodOutOfReach() {
        String policy = ingress("[" + from("api", 5432) + "]");

        assertThat(told(Planned.of(PODS + policy, PODS.replace("{app: api}", "{app: other}") + policy)))
                .contains(
                        "access-loss Deployment.apps a/api: cannot connect any more to: b/db[StatefulSet] at TCP 5432");
    }

    @Test
    void aPathWithinTheNamespaceIsNoExposure() {
        String policy = ingress("[]").replace("namespace: b", "namespace: a").replace("app: db", "app: api");

        assertThat(reasons(policy, policy.replace("[]", "[{from: [{podSelector: {}}]}]")))
                .isEmpty();
    }

    @Test
    void moreToOutsideIsSaidAndSafe() {
        String egress =
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: e, namespace: b}, spec: {podSelector: {}, policyTypes: [Egress], egress: [%s]}}";

        assertThat(reasons(
                        egress.formatted(""),
                        egress.formatted("{to: [{ipBlock: {cidr: 1.2.3.4/32}}], ports: [{port: 443}]}")))
                .containsExactly("safe StatefulSet.apps b/db: can also connect to outside: 1.2.3.4-1.2.3.4 at TCP 443");
        assertThat(reasons(egress.formatted("{to: [{ipBlock: {cidr: 1.2.3.4/32}}]}"), egress.formatted("")))
                .containsExactly(
                        "access-loss StatefulSet.apps b/db: cannot connect any more to outside: 1.2.3.4-1.2.3.4 at All Connections");
    }

    @Test
    void whatIsNewTakesNothingFromWhatWasThere() {
        String policy = closed("a") + ingress("[" + from("api", 5432) + "]");

        assertThat(told(Planned.of(PODS + policy, PODS + NEW.replace("app: new", "app: api") + policy)))
                .containsExactly(
                        "access-loss StatefulSet.apps b/db: wider exposure: can be reached from another namespace by"
                                + " a/new[Deployment] at TCP 5432");
    }

    @Test
    void whatIsNewAndOpenIsExposed() {
        assertThat(told(Planned.of(PODS, PODS + NEW)))
                .containsExactly(
                        "access-loss Deployment.apps a/new: wider exposure: can be reached from another namespace by"
                                + " b/db[StatefulSet] at All Connections",
                        "access-loss Deployment.apps a/new: wider exposure: can be reached from outside:"
                                + " 0.0.0.0-255.255.255.255 at All Connections",
                        "access-loss StatefulSet.apps b/db: wider exposure: can be reached from another namespace by"
                                + " a/new[Deployment] at All Connections");
    }

    @Test
    void whatIsNewAndClosedIsNot() {
        String policy = closed("a") + closed("b");

        assertThat(told(Planned.of(PODS + policy, PODS + NEW + policy))).isEmpty();
    }

    @Test
    void whatGoesIsMissedByNoPath() {
        assertThat(told(Planned.of(PODS + NEW, PODS))).isEmpty();
    }

    @Test
    void policiesOfOtherKindsAreNotComputed() {
        String policy = "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: x, namespace: a}}";

        assertThat(Planned.effects("", policy))
                .containsExactly("access-loss policy-unknown CiliumNetworkPolicy.cilium.io a/x");
    }

    private static List<String> reasons(String was, String now) {
        return told(Planned.of(PODS + was, PODS + now));
    }

    private static List<String> told(Plan plan) {
        return plan.changes().stream()
                .flatMap(change -> change.effects().stream())
                .filter(effect -> effect.rule().equals("path-changed"))
                .map(effect -> effect.impact() + " " + effect.object() + ": " + effect.reason())
                .sorted()
                .toList();
    }
}
