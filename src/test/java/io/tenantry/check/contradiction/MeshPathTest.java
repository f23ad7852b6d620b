package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app of the mesh behind a default deny, and what leaves its proxy a way to the control plane. */
class MeshPathTest {

    private static final String APP =
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec: {template: {metadata: {labels: {app: api}, annotations: {linkerd.io/inject: enabled}}, spec: {containers: [{name: api, ports: [{containerPort: 80}, {containerPort: 4191}, {containerPort: 4190}]}]}}}}
            """;
    private static final String DENY =
            """
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            """;
    private static final String OUT =
            """
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: shop}, spec: {podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: linkerd}}}], ports: [{port: 8080}, {port: 8086}, {port: 8090}]}]}}
            """;

    @Test
    void whatNobodyClosesIsOpen() {
        assertThat(problems(APP)).isEmpty();
    }

    @Test
    void aDefaultDenyClosesAllOfIt() {
        assertThat(problems(APP + DENY))
                .containsExactly(
                        problem("destination at TCP 8086", 8086),
                        problem("destination at TCP 8090", 8090),
                        problem("identity at TCP 8080", 8080));
    }

    @Test
    void aPolicyLeavesTheWay() {
        assertThat(problems(APP + DENY + OUT)).isEmpty();
    }

    @Test
    void eachPartHasAPortOfItsOwn() {
        assertThat(problems(APP + DENY + OUT.replace(", {port: 8090}", "")))
                .singleElement()
                .asString()
                .startsWith(
                        "Deployment.apps shop/api: its proxies cannot ask Linkerd's destination at TCP 8090: egress in"
                                + " shop is closed by shop/deny, shop/out;");
    }

    @Test
    void theControlPlaneMayBeClosedAsWell() {
        String closed =
                "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: linkerd}, spec: {podSelector: {matchLabels: {linkerd.io/control-plane-component: identity}}}}\n";

        assertThat(problems(APP + closed))
                .containsExactly(
                        "Deployment.apps shop/api: its proxies cannot ask Linkerd's identity at TCP 8080: ingress in linkerd is"
                                + " closed by linkerd/deny; expected a NetworkPolicy in linkerd with ingress from the pods of"
                                + " shop at TCP 8080");
    }

    @Test
    void whatHasNoProxyAsksNobody() {
        assertThat(problems(APP.replace("enabled", "disabled") + DENY)).isEmpty();
    }

    @Test
    void aNamespaceIsInjectedAsAWhole() {
        String namespace =
                "---\n{apiVersion: v1, kind: Namespace, metadata: {name: shop, annotations: {linkerd.io/inject: enabled}}}\n";

        assertThat(problems(
                        namespace + APP.replace("annotations: {linkerd.io/inject: enabled}", "annotations: {}") + DENY))
                .hasSize(3);
    }

    @ParameterizedTest(name = "{0} at the client, {1} at the server: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            {port: 80}               | {port: 80}, {port: 4143} | egress in web is closed by web/out; expected a NetworkPolicy in web with egress to shop at TCP 4143
            {port: 80}, {port: 4143} | {port: 80}               | ingress in shop is closed by shop/in; expected a NetworkPolicy in shop with ingress from web/front[Deployment] at TCP 4143
            {port: 80}, {port: 4143} | {port: 80}, {port: 4143} | -
            {port: 4143}             | {port: 4143}             | -
            {port: 80}, {port: 4143} | {port: 81}, {port: 4143} | -
            {port: 4191}             | {port: 4191}             | -
            {port: 4190}             | {port: 4190}             | -
            {port: 80, protocol: UDP} | {port: 80, protocol: UDP} | -
            """)
    void betweenMeshedPodsTheProxysPortStandsBesideEveryOther(String out, String in, String missing) {
        assertThat(problems(FRONT + APP + path(out, in)))
                .isEqualTo(
                        missing == null
                                ? List.of()
                                : List.of(
                                        "Deployment.apps shop/api: what web/front[Deployment] sends to it at TCP 80 arrives"
                                                + " at its proxy, TCP 4143: " + missing));
    }

    @Test
    void aPortThatTheServerDoesNotNameIsNoneThatIsMeant() {
        assertThat(problems(FRONT
                        + APP.replace("containerPort: 80}", "containerPort: 81}")
                        + path("{port: 80}", "{port: 80}")))
                .isEmpty();
    }

    @Test
    void whereOneEndHasNoProxyThePortItselfIsEnough() {
        String path = path("{port: 80}", "{port: 80}");

        assertThat(problems(FRONT.replace("enabled", "disabled") + APP + path)).isEmpty();
        assertThat(problems(FRONT + APP.replace("enabled", "disabled") + path)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            80        | true
            '70,80'   | true
            70-90     | true
            90-70     | false
            81        | false
            """)
    void aPortThatGoesPastTheProxyIsEnough(String ports, boolean isEnough) {
        String skip = "config.linkerd.io/skip-%sbound-ports: '" + ports.replace("'", "") + "'";
        String path = path("{port: 80}", "{port: 80}");

        assertThat(problems(FRONT + APP.replace("enabled", "enabled, " + skip.formatted("in")) + path)
                        .isEmpty())
                .isEqualTo(isEnough);
        assertThat(problems(FRONT.replace("enabled", "enabled, " + skip.formatted("out")) + APP + path)
                        .isEmpty())
                .isEqualTo(isEnough);
    }

    private static final String FRONT = APP.replace("name: api, namespace: shop", "name: front, namespace: web")
            .replace("app: api", "app: front");

    /** From the front to the app, and to the control plane. */
    private static String path(String out, String in) {
        return """
                ---
                {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: web}, spec: {podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: linkerd}}}]}, {to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}}}], ports: [%s]}]}}
                ---
                {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress], ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: web}}}], ports: [%s]}]}}
                """
                .formatted(out, in);
    }

    private static String problem(String part, int port) {
        return "Deployment.apps shop/api: its proxies cannot ask Linkerd's " + part + ": egress in shop is closed by"
                + " shop/deny; expected a NetworkPolicy in shop with egress to linkerd at TCP " + port;
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new MeshPath(), yaml);
    }
}
