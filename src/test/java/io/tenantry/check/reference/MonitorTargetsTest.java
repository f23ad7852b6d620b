package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonitorTargetsTest {

    private static final String API =
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: acme}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: api, namespace: acme, labels: {app: api}}
            spec: {ports: [{name: metrics, port: 9000}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: api, namespace: acme, labels: {app: api}}
            spec: {containers: [{name: api, ports: [{name: metrics, containerPort: 9000}]}]}
            ---
            """;

    @Test
    void monitorsFindTargetsAndTheirPorts() {
        assertThat(problems(API + serviceMonitor("{matchNames: [acme]}", "api", "metrics")))
                .isEmpty();
        assertThat(problems(API + serviceMonitor("{any: true}", "api", "metrics")))
                .isEmpty();
        assertThat(problems(API + podMonitor("{matchNames: [acme]}", "api", "metrics")))
                .isEmpty();
    }

    @Test
    void aMonitorThatFindsNothing() {
        assertThat(problems(API + serviceMonitor("{matchNames: [acme]}", "web", "metrics")))
                .containsExactly("ServiceMonitor.monitoring.coreos.com monitoring/m: its selector"
                        + " {\"matchLabels\":{\"app\":\"web\"}} finds no Service in [acme]; expected the labels of a Service in"
                        + " one of these namespaces");
        assertThat(problems(API + podMonitor("{matchNames: [acme]}", "web", "metrics")))
                .containsExactly("PodMonitor.monitoring.coreos.com monitoring/m: its selector"
                        + " {\"matchLabels\":{\"app\":\"web\"}} finds no pod in [acme]; expected the labels of a pod in one of"
                        + " these namespaces");
    }

    @Test
    void aPortThatNoTargetHas() {
        assertThat(problems(API + serviceMonitor("{matchNames: [acme]}", "api", "http")))
                .containsExactly(
                        "ServiceMonitor.monitoring.coreos.com monitoring/m: it asks the port named 'http', which no"
                                + " Service that it finds has; expected the name of a port; there is only metrics");
        assertThat(problems(API + podMonitor("{matchNames: [acme]}", "api", "http")))
                .containsExactly(
                        "PodMonitor.monitoring.coreos.com monitoring/m: it asks the port named 'http', which no pod"
                                + " that it finds has; expected the name of a port; there is only metrics");
    }

    @Test
    void aMonitorLooksInItsOwnNamespaceWhenItSaysNothing() {
        assertThat(problems(API + serviceMonitor("{}", "api", "metrics")))
                .singleElement()
                .asString()
                .contains("finds no Service in [monitoring]");
    }

    @Test
    void whatIsNotKnownIsNotJudged() {
        assertThat(problems(API + serviceMonitor("{matchNames: [unknown]}", "web", "metrics")))
                .isEmpty();
        assertThat(problems(API + serviceMonitor("{matchNames: [acme, unknown]}", "web", "metrics")))
                .isEmpty();
        assertThat(problems(serviceMonitor("{any: true}", "web", "metrics"))).isEmpty();
        assertThat(
                        problems(
                                """
                        {apiVersion: acid.zalan.do/v1, kind: postgresql, metadata: {name: db, namespace: monitoring}}
                        ---
                        apiVersion: monitoring.coreos.com/v1
                        kind: PodMonitor
                        metadata: {name: m, namespace: monitoring}
                        spec: {selector: {matchLabels: {cluster-name: db}}, podMetricsEndpoints: [{port: whatever}]}
                        """))
                .isEmpty();
    }

    private static String serviceMonitor(String namespaces, String app, String port) {
        return monitor("ServiceMonitor", "endpoints", namespaces, app, port);
    }

    private static String podMonitor(String namespaces, String app, String port) {
        return monitor("PodMonitor", "podMetricsEndpoints", namespaces, app, port);
    }

    private static String monitor(String kind, String endpoints, String namespaces, String app, String port) {
        return """
                apiVersion: monitoring.coreos.com/v1
                kind: %s
                metadata: {name: m, namespace: monitoring}
                spec:
                  namespaceSelector: %s
                  selector: {matchLabels: {app: %s}}
                  %s: [{port: %s}, {targetPort: 80}]
                """
                .formatted(kind, namespaces, app, endpoints, port);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new MonitorTargets(), yaml);
    }
}
