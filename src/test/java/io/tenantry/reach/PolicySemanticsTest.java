package io.tenantry.reach;

import static io.tenantry.reach.Cluster.amongPods;
import static io.tenantry.reach.Cluster.namespace;
import static io.tenantry.reach.Cluster.pod;
import static io.tenantry.reach.Cluster.podOfNode;
import static io.tenantry.reach.Cluster.policy;
import static io.tenantry.reach.Cluster.withOutside;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of NetworkPolicy, one by one: a policy, and what it leaves open. */
class PolicySemanticsTest {

    /** The pods of every case: two in {@code shop}, one in each of {@code lab} and {@code void}. */
    private static final String PODS = namespace("shop", "team: sales")
            + namespace("lab", "team: research, open: 'yes'")
            + pod("shop", "web", "app: web, tier: front", "{name: http, containerPort: 8080}")
            + pod(
                    "shop",
                    "api",
                    "app: api",
                    "{name: http, containerPort: 3000}, {name: dns, containerPort: 53, protocol: UDP}")
            + pod("lab", "job", "app: web")
            + pod("void", "tool", "app: tool");

    private static final String TO_API = "podSelector: {matchLabels: {app: api}}, ";

    /** What leads to {@code shop/api} with a policy in {@code shop}. */
    static Stream<Arguments> ingress() {
        return Stream.of(
                arguments("no rule", TO_API + "ingress: []", "none"),
                arguments("rules missing", TO_API + "policyTypes: [Ingress]", "none"),
                arguments("an empty rule", TO_API + "ingress: [{}]", "lab/job void/tool shop/web"),
                arguments("a rule that is null", TO_API + "ingress: [null]", "lab/job void/tool shop/web"),
                arguments("an empty list of peers", TO_API + "ingress: [{from: []}]", "lab/job void/tool shop/web"),
                arguments("only egress is closed", TO_API + "policyTypes: [Egress]", "lab/job void/tool shop/web"),
                arguments(
                        "rules for a direction that is not closed",
                        TO_API + "policyTypes: [Egress], ingress: []",
                        "lab/job void/tool shop/web"),
                arguments("pods of the policy's own namespace", from("{podSelector: {}}"), "shop/web"),
                arguments("pods there by label", from("{podSelector: {matchLabels: {app: web}}}"), "shop/web"),
                arguments("pods that are elsewhere only", from("{podSelector: {matchLabels: {app: tool}}}"), "none"),
                arguments("all namespaces", from("{namespaceSelector: {}}"), "lab/job void/tool shop/web"),
                arguments(
                        "all namespaces, no pod selector",
                        from("{namespaceSelector: {}, podSelector: null}"),
                        "lab/job void/tool shop/web"),
                arguments(
                        "a namespace by label",
                        from("{namespaceSelector: {matchLabels: {team: research}}}"),
                        "lab/job"),
                arguments(
                        "a namespace by the name that it always has",
                        from("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: lab}}}"),
                        "lab/job"),
                arguments(
                        "a namespace without an object by its name",
                        from("{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: void}}}"),
                        "void/tool"),
                arguments(
                        "a namespace without an object has no other label",
                        from("{namespaceSelector: {matchExpressions: [{key: team, operator: DoesNotExist}]}}"),
                        "void/tool"),
                arguments(
                        "namespace and pods in one peer are both",
                        from(
                                "{namespaceSelector: {matchLabels: {team: research}}, podSelector: {matchLabels: {app: tool}}}"),
                        "none"),
                arguments(
                        "namespace and pods in one peer meet",
                        from(
                                "{namespaceSelector: {matchLabels: {team: research}}, podSelector: {matchLabels: {app: web}}}"),
                        "lab/job"),
                arguments(
                        "namespace and pods in two peers are either",
                        from(
                                "{namespaceSelector: {matchLabels: {team: research}}}, {podSelector: {matchLabels: {app: web}}}"),
                        "lab/job shop/web"),
                arguments(
                        "both labels of a selector",
                        from("{podSelector: {matchLabels: {app: web, tier: back}}}"),
                        "none"),
                arguments(
                        "a value that is one of several",
                        expression("{key: app, operator: In, values: [tool, web]}"),
                        "lab/job void/tool shop/web"),
                arguments(
                        "a value that is none of several",
                        expression("{key: app, operator: NotIn, values: [tool]}"),
                        "lab/job shop/web"),
                arguments(
                        "a label that is missing is none of them",
                        expression("{key: tier, operator: NotIn, values: [front]}"),
                        "lab/job void/tool"),
                arguments(
                        "a label that is missing is not one of them",
                        expression("{key: tier, operator: In, values: [front]}"),
                        "shop/web"),
                arguments("a label that is there", expression("{key: tier, operator: Exists}"), "shop/web"),
                arguments(
                        "a label that is not there",
                        expression("{key: tier, operator: DoesNotExist}"),
                        "lab/job void/tool"),
                arguments(
                        "two conditions",
                        expression("{key: app, operator: Exists}, {key: tier, operator: DoesNotExist}"),
                        "lab/job void/tool"),
                arguments("addresses are no pods", from("{ipBlock: {cidr: 0.0.0.0/0}}"), "none"),
                arguments(
                        "a policy about other pods",
                        "podSelector: {matchLabels: {app: web}}, ingress: []",
                        "lab/job void/tool shop/web"),
                arguments(
                        "a policy about pods that there are none of",
                        "podSelector: {matchLabels: {app: nobody}}, ingress: []",
                        "lab/job void/tool shop/web"),
                arguments("a policy about all pods", "podSelector: {}", "none"),
                arguments("a policy that says nothing", "", "none"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ingress")
    void letsIn(String rule, String spec, String sources) {
        assertThat(amongPods(PODS + policy("shop", spec)).stream()
                        .filter(line -> line.contains(" => shop/api"))
                        .map(line -> line.replaceFirst(" => .*", "")))
                .containsExactlyInAnyOrder(sources.equals("none") ? new String[0] : sources.split(" "));
    }

    /** Where {@code shop/web} can reach {@code shop/api}. */
    static Stream<Arguments> ports() {
        return Stream.of(
                arguments("no ports", "", "All Connections"),
                arguments("an empty list of ports", "ports: []", "All Connections"),
                arguments("a number", "ports: [{port: 80}]", "TCP 80"),
                arguments("a protocol", "ports: [{protocol: UDP}]", "UDP 1-65535"),
                arguments(
                        "all protocols",
                        "ports: [{protocol: UDP}, {protocol: TCP}, {protocol: SCTP}]",
                        "All Connections"),
                arguments("neither", "ports: [{}]", "TCP 1-65535"),
                arguments("a number of a protocol", "ports: [{port: 80, protocol: SCTP}]", "SCTP 80"),
                arguments("several", "ports: [{port: 80}, {port: 53, protocol: UDP}, {port: 81}]", "TCP 80-81,UDP 53"),
                arguments("a range", "ports: [{port: 8000, endPort: 8010}]", "TCP 8000-8010"),
                arguments("a range of one", "ports: [{port: 8000, endPort: 8000}]", "TCP 8000"),
                arguments("a name is the destination's", "ports: [{port: http}]", "TCP 3000"),
                arguments("a name with its protocol", "ports: [{port: dns, protocol: UDP}]", "UDP 53"),
                arguments("a name with another protocol", "ports: [{port: dns}]", ""),
                arguments("a name that the destination has not", "ports: [{port: metrics}]", ""),
                arguments("a name among numbers", "ports: [{port: metrics}, {port: 9}]", "TCP 9"));
    }

    @ParameterizedTest(name = "ingress, {0}")
    @MethodSource("ports")
    void opensAtTheDestination(String rule, String ports, String open) {
        assertThat(webToApi(policy("shop", TO_API + "ingress: [{" + ports + "}]")))
                .isEqualTo(open);
    }

    @ParameterizedTest(name = "egress, {0}")
    @MethodSource("ports")
    void opensAtTheSource(String rule, String ports, String open) {
        assertThat(webToApi(policy("shop", "podSelector: {matchLabels: {app: web}}, egress: [{" + ports + "}]")))
                .isEqualTo(open);
    }

    @Test
    void bothEndsHaveToOpen() {
        String in = policy("shop", "in", TO_API + "ingress: [{ports: [{port: 80, endPort: 90}]}]");
        String out = policy(
                "shop", "out", "podSelector: {matchLabels: {app: web}}, egress: [{ports: [{port: 85, endPort: 95}]}]");

        assertThat(webToApi(in + out)).isEqualTo("TCP 85-90");
    }

    @Test
    void policiesAddUp() {
        String one = policy("shop", "one", TO_API + "ingress: [{ports: [{port: 80}]}]");
        String two = policy("shop", "two", "podSelector: {}, ingress: [{ports: [{port: 90}]}, {ports: [{port: 91}]}]");

        assertThat(webToApi(one + two)).isEqualTo("TCP 80,90-91");
    }

    @Test
    void ofTwoPoliciesWithOneNameTheLastStays() {
        String one = policy("shop", "p", TO_API + "ingress: [{ports: [{port: 80}]}]");
        String two = policy("shop", "p", TO_API + "ingress: [{ports: [{port: 90}]}]");

        assertThat(webToApi(one + two)).isEqualTo("TCP 90");
    }

    @Test
    void aPolicyIsOfItsOwnNamespaceOnly() {
        assertThat(webToApi(policy("lab", "podSelector: {}"))).isEqualTo("All Connections");
    }

    @Test
    void egressIsClosedByDefaultWhereThereAreRulesForIt() {
        String web = "podSelector: {matchLabels: {app: web}}, ";

        assertThat(webToApi(policy("shop", web + "egress: [{ports: [{port: 80}]}]")))
                .isEqualTo("TCP 80");
        assertThat(webToApi(policy("shop", web + "egress: []"))).isEqualTo("All Connections");
        assertThat(webToApi(policy("shop", web + "policyTypes: [], egress: []")))
                .isEqualTo("All Connections");
        assertThat(webToApi(policy("shop", web + "policyTypes: [Egress], egress: []")))
                .isEmpty();
        assertThat(webToApi(policy("shop", web + "policyTypes: [Ingress], egress: [{ports: [{port: 80}]}]")))
                .isEqualTo("All Connections");
    }

    @Test
    void ingressIsClosedByDefaultEvenWhereThereAreRulesForEgressOnly() {
        assertThat(webToApi(policy("shop", TO_API + "egress: [{}]"))).isEmpty();
    }

    @Test
    void whatNamesNoNamespaceIsInTheDefaultOne() {
        String yaml =
                """
                {apiVersion: v1, kind: Pod, metadata: {name: a}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: default}}
                ---
                {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p}, spec: {ingress: [{from: [{podSelector: {}}], ports: [{port: 80}]}]}}
                """;

        assertThat(amongPods(yaml))
                .containsExactly("default/a => default/b : TCP 80", "default/b => default/a : TCP 80");
    }

    @Test
    void aNamespaceCannotChangeTheLabelWithItsName() {
        String yaml = namespace("lab", "kubernetes.io/metadata.name: shop")
                + pod("lab", "job", "app: web")
                + pod("shop", "api", "app: api")
                + policy(
                        "shop",
                        "ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}]}]");

        assertThat(amongPods(yaml)).containsExactly("shop/api => lab/job : All Connections");
    }

    @Test
    void allAddressesAreOutsideWithoutPolicies() {
        assertThat(withOutside(pod("shop", "web", "app: web")))
                .containsExactly(
                        "0.0.0.0-255.255.255.255 => shop/web : All Connections",
                        "shop/web => 0.0.0.0-255.255.255.255 : All Connections");
    }

    @Test
    void addressesAreCutWhereBlocksOfTheirDirectionEnd() {
        String yaml = pod("shop", "web", "app: web")
                + policy(
                        "shop",
                        "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}], ports: [{port: 80}]}]");

        assertThat(withOutside(yaml))
                .containsExactly(
                        "10.0.0.0-10.0.255.255 => shop/web : TCP 80",
                        "10.2.0.0-10.255.255.255 => shop/web : TCP 80",
                        "shop/web => 0.0.0.0-255.255.255.255 : All Connections");
    }

    @Test
    void addressesStayApartEvenWhereOnePodSeesThemAlike() {
        String yaml = pod("shop", "web", "app: web")
                + pod("lab", "job", "app: job")
                + policy(
                        "shop",
                        "egress: [{to: [{ipBlock: {cidr: 128.0.0.0/1}}], ports: [{port: 443}]}], policyTypes: [Egress]");

        assertThat(withOutside(yaml))
                .containsExactly(
                        "0.0.0.0-255.255.255.255 => lab/job : All Connections",
                        "0.0.0.0-255.255.255.255 => shop/web : All Connections",
                        "lab/job => 0.0.0.0-127.255.255.255 : All Connections",
                        "lab/job => 128.0.0.0-255.255.255.255 : All Connections",
                        "shop/web => 128.0.0.0-255.255.255.255 : TCP 443");
    }

    @Test
    void selectorsPickNoAddresses() {
        assertThat(withOutside(pod("shop", "web", "app: web")
                        + policy("shop", "ingress: [{from: [{namespaceSelector: {}}]}]")))
                .containsExactly("shop/web => 0.0.0.0-255.255.255.255 : All Connections");
    }

    @Test
    void aNamedPortIsNothingAtAnAddress() {
        String spec =
                "policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: http}, {port: 53}]}]";

        assertThat(withOutside(pod("shop", "web", "app: web") + policy("shop", spec)))
                .containsExactly(
                        "0.0.0.0-255.255.255.255 => shop/web : All Connections",
                        "shop/web => 0.0.0.0-255.255.255.255 : TCP 53");
    }

    @Test
    void aPodOnItsNodesNetworkEscapes() {
        String yaml = podOfNode("shop", "agent", "app: agent")
                + pod("shop", "api", "app: api")
                + policy("shop", "podSelector: {}, policyTypes: [Ingress, Egress]");

        assertThat(Cluster.connections(yaml))
                .containsExactly(
                        "0.0.0.0-255.255.255.255[External] => shop/agent[Pod] : All Connections",
                        "shop/agent[Pod] => 0.0.0.0-255.255.255.255[External] : All Connections",
                        "shop/agent[Pod] => shop/api[Pod] : All Connections");
    }

    @Test
    void aRuleForAddressesMayMeanAPodOnItsNodesNetwork() {
        String yaml = podOfNode("lab", "agent", "app: agent")
                + pod("shop", "api", "app: api")
                + policy(
                        "shop",
                        "policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 80}]}]");

        assertThat(amongPods(yaml))
                .containsExactly("lab/agent => shop/api : All Connections", "shop/api => lab/agent : TCP 80");
    }

    private static String from(String peers) {
        return TO_API + "ingress: [{from: [" + peers + "]}]";
    }

    private static String expression(String expressions) {
        return from("{namespaceSelector: {}, podSelector: {matchExpressions: [" + expressions + "]}}");
    }

    private static String webToApi(String policies) {
        List<String> lines = amongPods(PODS + policies).stream()
                .filter(line -> line.startsWith("shop/web => shop/api : "))
                .toList();
        return lines.isEmpty() ? "" : lines.get(0).substring("shop/web => shop/api : ".length());
    }
}
