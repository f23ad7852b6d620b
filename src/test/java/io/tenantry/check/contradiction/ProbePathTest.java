package io.tenantry.check.contradiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app of the mesh that is probed, and what the mesh's routes leave of that. */
class ProbePathTest {

    private static final String APP =
            """
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: shop}, spec: {template: {metadata: {labels: {app: api}, annotations: {linkerd.io/inject: enabled}}, spec: {containers: [{name: api, ports: [{name: http, containerPort: 3000}], livenessProbe: {httpGet: {path: /health, port: http}}}]}}}}
            """;
    private static final String SERVER =
            """
            ---
            {apiVersion: policy.linkerd.io/v1beta3, kind: Server, metadata: {name: api, namespace: shop}, spec: {podSelector: {matchLabels: {app: api}}, port: 3000}}
            """;
    private static final String ROUTE =
            """
            ---
            {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: all, namespace: shop}, spec: {parentRefs: [{group: policy.linkerd.io, kind: Server, name: api}], rules: [{matches: [{path: {type: PathPrefix, value: /api}}]}]}}
            """;
    private static final String PROBES =
            """
            ---
            {apiVersion: gateway.networking.k8s.io/v1, kind: HTTPRoute, metadata: {name: probes, namespace: shop}, spec: {parentRefs: [{group: policy.linkerd.io, kind: Server, name: api}], rules: [{matches: [{path: {type: Exact, value: /health}, method: GET}]}]}}
            ---
            {apiVersion: policy.linkerd.io/v1alpha1, kind: AuthorizationPolicy, metadata: {name: probes, namespace: shop}, spec: {targetRef: {kind: HTTPRoute, name: probes}, requiredAuthenticationRefs: [{kind: NetworkAuthentication, name: kubelet}]}}
            """;

    private static final String REFUSED =
            "Deployment.apps shop/api: the kubelet is refused at /health of port 3000: Server.policy.linkerd.io shop/api has"
                    + " routes, and none of them lets in GET /health without an identity; expected an HTTPRoute of api for"
                    + " /health, and an AuthorizationPolicy for it that requires a NetworkAuthentication only";

    @Test
    void withoutRoutesTheProxyLetsProbesInByItself() {
        assertThat(problems(APP + SERVER)).isEmpty();
    }

    @Test
    void aRouteTakesThatAway() {
        assertThat(problems(APP + SERVER + ROUTE)).containsExactly(REFUSED);
    }

    @Test
    void aRouteOfItsOwnGivesItBack() {
        assertThat(problems(APP + SERVER + ROUTE + PROBES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "value: /health | value: /live",
                "method: GET | method: POST",
                "method: GET | headers: [{name: a, value: b}]",
                "kind: NetworkAuthentication | kind: MeshTLSAuthentication",
                "targetRef: {kind: HTTPRoute, name: probes} | targetRef: {kind: HTTPRoute, name: all}",
                "type: Exact, value: /health | type: PathPrefix, value: /he",
            })
    void whatItLacks(String from, String to) {
        assertThat(problems(APP + SERVER + ROUTE + PROBES.replace(from, to))).containsExactly(REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "type: Exact, value: /health | type: PathPrefix, value: /",
                "type: Exact, value: /health | type: PathPrefix, value: /health",
                "targetRef: {kind: HTTPRoute, name: probes} | targetRef: {kind: Server, name: api}",
                "targetRef: {kind: HTTPRoute, name: probes} | targetRef: {kind: Namespace, name: shop}",
            })
    void whatWillDo(String from, String to) {
        assertThat(problems(APP + SERVER + ROUTE + PROBES.replace(from, to))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "linkerd.io/inject: enabled | linkerd.io/inject: disabled",
                "port: http}} | port: 4000}}",
                "httpGet: {path: /health, port: http} | tcpSocket: {port: http}",
                "labels: {app: api} | labels: {app: web}",
            })
    void whatTheServerIsNotBefore(String from, String to) {
        assertThat(problems(APP.replace(from, to) + SERVER + ROUTE)).isEmpty();
    }

    @Test
    void aServerMayNameItsPort() {
        assertThat(problems(APP + SERVER.replace("port: 3000", "port: http") + ROUTE))
                .containsExactly(REFUSED);
        assertThat(problems(APP + SERVER.replace("port: 3000", "port: admin") + ROUTE))
                .isEmpty();
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ProbePath(), yaml);
    }
}
