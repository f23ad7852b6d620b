package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An app of the mesh behind a default deny, and what leaves its proxy a way to the control plane. */
class MeshPathTest {

    private static final String APP =
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec: {template: {metadata: {labels: {app: api}, annotations: {linkerd.io/inject: enabled}}, spec: {containers: [{name: api}]}}}}
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

    private static String problem(String part, int port) {
        return "Deployment.apps shop/api: its proxies cannot ask Linkerd's " + part + ": egress in shop is closed by"
                + " shop/deny; expected a NetworkPolicy in shop with egress to linkerd at TCP " + port;
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new MeshPath(), yaml);
    }
}
