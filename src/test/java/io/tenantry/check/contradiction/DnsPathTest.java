package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app behind a default deny, and what leaves it a way to DNS. */
class DnsPathTest {

    private static final String APP =
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api}]}}}}
            """;
    private static final String DENY =
            """
            ---
            {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: shop}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}
            """;

    @Test
    void whatNobodyClosesIsOpen() {
        assertThat(problems(APP)).isEmpty();
        assertThat(problems(APP + DENY.replace("Ingress, Egress", "Ingress"))).isEmpty();
    }

    @Test
    void aDefaultDenyClosesIt() {
        assertThat(problems(APP + DENY))
                .containsExactly(
                        "Deployment.apps shop/api: its pods cannot look up names: egress in shop is closed by shop/deny;"
                                + " expected a NetworkPolicy in shop with egress to kube-system at UDP 53, pods k8s-app:"
                                + " kube-dns, and at TCP 53 for long answers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}], ports: [{protocol: UDP, port: 53}]}",
                "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}]}",
                "{to: [{namespaceSelector: {}}], ports: [{protocol: UDP, port: dns}]}",
                "{ports: [{protocol: UDP, port: 53}]}",
                "{to: [{ipBlock: {cidr: 169.254.20.10/32}}], ports: [{protocol: UDP, port: 53}]}",
            })
    void aWayThatIsLeft(String rule) {
        assertThat(problems(APP + DENY + egress(rule))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}}], ports: [{protocol: TCP, port: 53}]}",
                "{to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: other}}}], ports: [{protocol: UDP, port: 53}]}",
                "{to: [{podSelector: {}}], ports: [{protocol: UDP, port: 53}]}",
                "{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{protocol: UDP, port: 5353}]}",
            })
    void aWayThatLeadsElsewhere(String rule) {
        assertThat(problems(APP + DENY + egress(rule)))
                .singleElement()
                .asString()
                .startsWith(
                        "Deployment.apps shop/api: its pods cannot look up names: egress in shop is closed by shop/deny, shop/out;");
    }

    @Test
    void theServersMayBeClosedAsWell() {
        String closed =
                "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: kube-system}, spec: {podSelector: {}}}\n";

        assertThat(problems(APP + closed))
                .containsExactly(
                        "Deployment.apps shop/api: its pods cannot look up names: ingress in kube-system is closed by"
                                + " kube-system/deny; expected a NetworkPolicy in kube-system with ingress from the pods of shop"
                                + " at UDP 53, pods k8s-app: kube-dns, and at TCP 53 for long answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dnsPolicy: None", "dnsPolicy: Default", "hostNetwork: true"})
    void whoAsksElsewhere(String spec) {
        assertThat(problems(APP.replace("containers:", spec + ", containers:") + DENY))
                .isEmpty();
    }

    @Test
    void whatOperatorsMakeAsksToo() {
        assertThat(
                        problems(
                                DENY
                                        + "---\n{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, metadata: {name: main, namespace: shop}}\n"))
                .singleElement()
                .asString()
                .startsWith("Prometheus.monitoring.coreos.com shop/main: its pods cannot look up names");
    }

    private static String egress(String rule) {
        return "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: out, namespace: shop}, spec: {podSelector: {}, policyTypes: [Egress], egress: [%s]}}\n"
                .formatted(rule);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new DnsPath(), yaml);
    }
}
