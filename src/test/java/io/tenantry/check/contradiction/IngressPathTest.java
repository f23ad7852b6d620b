package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An exposed app behind a default deny, and what leaves the ingress controller a way to it. */
class IngressPathTest {

    private static final String CONTROLLER =
            """
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: ingress}}
            ---
            {apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: traefik}, spec: {destination: {namespace: ingress}, source: {chart: traefik}}}
            """;
    private static final String APP =
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec: {template: {metadata: {labels: {app: api}}, spec: {containers: [{name: api, ports: [{name: http, containerPort: 3000}]}]}}}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: api, namespace: shop}, spec: {selector: {app: api}, ports: [{name: web, port: 80, targetPort: http}]}}
            """;
    private static final String ROUTE =
            "---\n{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: api, namespace: shop}, spec: {rules: [{http: {paths: [{backend: {service: {name: api, port: {name: web}}}}]}}]}}\n";
    private static final String DENY =
            "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: deny, namespace: shop}, spec: {podSelector: {}}}\n";
    private static final String ALLOW =
            "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: in, namespace: shop}, spec: {podSelector: {matchLabels: {app: api}}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress}}, podSelector: {matchLabels: {app.kubernetes.io/name: traefik}}}], ports: [{port: 3000}]}]}}\n";

    @Test
    void whatNobodyClosesIsOpen() {
        assertThat(problems(CONTROLLER + APP + ROUTE)).isEmpty();
    }

    @Test
    void aDefaultDenyClosesIt() {
        assertThat(problems(CONTROLLER + APP + ROUTE + DENY))
                .containsExactly(
                        "Ingress.networking.k8s.io shop/api: the ingress controller cannot reach the pods of Deployment.apps"
                                + " shop/api at TCP 3000: ingress in shop is closed by shop/deny; expected a NetworkPolicy in"
                                + " shop with ingress from the ingress controller at TCP 3000");
    }

    @Test
    void aPolicyLeavesTheWay() {
        assertThat(problems(CONTROLLER + APP + ROUTE + DENY + ALLOW)).isEmpty();
        assertThat(problems(CONTROLLER + APP + ROUTE + DENY + ALLOW.replace("port: 3000", "port: http")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "port: 3000 | port: 80",
                "name: ingress | name: other",
                "{app: api}}, ingress | {app: web}}, ingress"
            })
    void aPolicyForAnotherLeavesNone(String from, String to) {
        assertThat(problems(CONTROLLER + APP + ROUTE + DENY + ALLOW.replace(from, to)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, metadata: {name: api, namespace: shop}, spec: {routes: [{services: [{name: api, port: 80}]}]}}",
                "{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: api, namespace: shop}, spec: {parentRefs: [{name: edge}], rules: [{backendRefs: [{name: api, port: 80}]}]}}",
            })
    void whateverTheRouteIs(String route) {
        assertThat(problems(CONTROLLER + APP + DENY + "---\n" + route + "\n"))
                .singleElement()
                .asString()
                .contains("cannot reach the pods of Deployment.apps shop/api at TCP 3000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Server", "Service"})
    void aRouteOfTheMeshIsNoController(String parent) {
        String route =
                "---\n{apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: api, namespace: shop}, spec: {parentRefs: [{kind: %s, name: api}], rules: [{backendRefs: [{name: api, port: 80}]}]}}\n";

        assertThat(problems(CONTROLLER + APP + DENY + route.formatted(parent))).isEmpty();
    }

    @Test
    void withoutAControllerNobodyComes() {
        assertThat(problems(APP + ROUTE + DENY)).isEmpty();
    }

    @Test
    void theControllerMayStandAmongTheManifests() {
        String controller =
                "---\n{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: edge, namespace: ingress}, spec: {template: {metadata: {labels: {app.kubernetes.io/name: traefik}}, spec: {containers: [{image: traefik:v3.5}]}}}}\n";

        assertThat(problems(controller + APP + ROUTE + DENY)).hasSize(1);
        assertThat(problems(controller + APP + ROUTE + DENY + ALLOW)).isEmpty();
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new IngressPath(), yaml);
    }
}
