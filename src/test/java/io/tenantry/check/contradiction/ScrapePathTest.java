package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A monitored app behind a default deny, and what leaves Prometheus a way to it. */
class ScrapePathTest {

    private static final String PROMETHEUS =
            "---\n{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, metadata: {name: main, namespace: monitoring}}\n";
    private static final String APP =
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api, ports: [{name: metrics, containerPort: 9464}]}]}}}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop, labels: {app: api}}, spec: {selector: {app: api}, ports: [{name: figures, port: 80, targetPort: metrics}]}}
            """;
    private static final String OF_SERVICE =
            "---\n{apiVersion: monitoring.coreos.com/v1, kind: ServiceMonitor, metadata: {name: api, namespace: shop}, spec: {selector: {matchLabels: {app: api}}, endpoints: [{port: figures}]}}\n";
    private static final String OF_PODS =
            "---\n{apiVersion: monitoring.coreos.com/v1, kind: PodMonitor, metadata: {name: api, namespace: shop}, spec: {selector: {matchLabels: {app: api}}, podMetricsEndpoints: [{port: metrics}]}}\n";
    private static final String DENY =
            "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: shop}, spec: {podSelector: {}}}\n";
    private static final String DENY_OUT =
            "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: monitoring}, spec: {podSelector: {}, policyTypes: [Egress]}}\n";
    private static final String ALLOW =
            "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: shop}, spec: {podSelector: {matchLabels: {app: api}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: monitoring}}, podSelector: {matchLabels: {app.kubernetes.io/name: prometheus}}}], ports: [{port: 9464}]}]}}\n";

    @Test
    void whatNobodyClosesIsOpen() {
        assertThat(problems(PROMETHEUS + APP + OF_SERVICE + OF_PODS)).isEmpty();
    }

    @Test
    void aDefaultDenyClosesIt() {
        assertThat(problems(PROMETHEUS + APP + OF_SERVICE + DENY))
                .containsExactly(
                        "ServiceMonitor.monitoring.coreos.com shop/api: Prometheus cannot ask the pods of Deployment.apps"
                                + " shop/api at TCP 9464: ingress in shop is closed by shop/deny; expected a NetworkPolicy in"
                                + " shop with ingress from Prometheus at TCP 9464");
        assertThat(problems(PROMETHEUS + APP + OF_PODS + DENY))
                .singleElement()
                .asString()
                .startsWith(
                        "PodMonitor.monitoring.coreos.com shop/api: Prometheus cannot ask the pods of Deployment.apps");
    }

    @Test
    void bothEndsMayBeClosed() {
        assertThat(problems(PROMETHEUS + APP + OF_SERVICE + DENY + DENY_OUT))
                .containsExactly(
                        "ServiceMonitor.monitoring.coreos.com shop/api: Prometheus cannot ask the pods of Deployment.apps"
                                + " shop/api at TCP 9464: egress in monitoring is closed by monitoring/deny; ingress in shop is"
                                + " closed by shop/deny; expected a NetworkPolicy in monitoring with egress to shop at TCP 9464;"
                                + " expected a NetworkPolicy in shop with ingress from Prometheus at TCP 9464");
    }

    @Test
    void aPolicyLeavesTheWay() {
        assertThat(problems(PROMETHEUS + APP + OF_SERVICE + OF_PODS + DENY + ALLOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {"port: 9464 | port: 80", "prometheus} | grafana}", "name: monitoring | name: other"})
    void aPolicyForAnotherLeavesNone(String from, String to) {
        assertThat(problems(PROMETHEUS + APP + OF_SERVICE + DENY + ALLOW.replace(from, to)))
                .hasSize(1);
    }

    @Test
    void betweenPodsOfTheMeshThePortOfTheProxyWillDo() {
        String meshed = APP.replace(
                "labels: {app: api}}, spec: {containers",
                "labels: {app: api}, annotations: {linkerd.io/inject: enabled}}, spec: {containers");

        assertThat(problems(PROMETHEUS + meshed + OF_SERVICE + DENY + ALLOW.replace("9464", "4143")))
                .isEmpty();
        assertThat(problems(PROMETHEUS + APP + OF_SERVICE + DENY + ALLOW.replace("9464", "4143")))
                .hasSize(1);
    }

    @Test
    void theProxysOwnFiguresAreAtAPortThatItBrings() {
        String meshed = APP.replace(
                "labels: {app: api}}, spec: {containers",
                "labels: {app: api}, annotations: {linkerd.io/inject: enabled}}, spec: {containers");
        String ofProxies = OF_PODS.replace("port: metrics", "port: linkerd-admin");

        assertThat(problems(PROMETHEUS + meshed + ofProxies + DENY))
                .singleElement()
                .asString()
                .contains("at TCP 4191");
        assertThat(problems(PROMETHEUS + APP + ofProxies + DENY)).isEmpty();
    }

    @Test
    void withoutPrometheusNobodyAsks() {
        assertThat(problems(APP + OF_SERVICE + DENY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: p}, spec: {destination: {namespace: monitoring}, source: {chart: kube-prometheus-stack}}}",
                "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: p}, spec: {destination: {namespace: monitoring}, sources: [{chart: prometheus}]}}",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: p, namespace: monitoring}, spec: {template: {metadata: {labels: {app.kubernetes.io/name: prometheus}}, spec: {containers: [{image: 'quay.io/prometheus/prometheus:v3.5.0@sha256:0'}]}}}}",
            })
    void whoeverMakesPrometheus(String maker) {
        String prometheus =
                "---\n{apiVersion: v1, kind: Namespace, metadata: {name: monitoring}}\n---\n" + maker + "\n";

        assertThat(problems(prometheus + APP + OF_SERVICE + DENY)).hasSize(1);
        assertThat(problems(prometheus + APP + OF_SERVICE + DENY + ALLOW)).isEmpty();
    }

    @Test
    void aChartWithoutPrometheusMakesNone() {
        assertThat(problems(
                        "---\n{apiVersion: v1, kind: Namespace, metadata: {name: monitoring}}\n---\n{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: p}, spec: {destination: {namespace: monitoring}, source: {chart: kube-prometheus-stack, helm: {valuesObject: {prometheus: {enabled: false}}}}}}\n"
                                + APP + OF_SERVICE + DENY))
                .isEmpty();
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ScrapePath(), yaml);
    }
}
