package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendTest {

    private static final String INGRESS = "networking.k8s.io/v1, kind: Ingress";
    private static final String TARGETS =
            "alb.ingress.kubernetes.io/actions.api: '{\"type\":\"forward\",\"forwardConfig\":{\"targetGroups\":["
                    + "{\"serviceName\":\"blue\",\"servicePort\":80},{\"serviceName\":\"green\",\"servicePort\":\"http\"},"
                    + "{\"targetGroupARN\":\"arn:aws:x\"}]}}'";

    @Test
    void anIngressLeadsToTheServicesOfItsPathsAndToItsDefault() {
        assertThat(
                        backends(
                                INGRESS,
                                """
                        defaultBackend: {service: {name: page, port: {number: 80}}}, rules: [
                          {http: {paths: [{backend: {service: {name: api, port: {name: http}}}},
                                          {backend: {resource: {kind: Bucket, name: files}}}]}},
                          {http: {paths: [{backend: {service: {name: admin, port: {name: null, number: 81}}}}]}},
                          {host: empty.example}]
                        """))
                .containsExactly("shop/page:80", "shop/api:\"http\"", "shop/admin:81");
    }

    @Test
    void aPortWhoseNameIsNoTextIsNone() {
        assertThat(backends(INGRESS, "defaultBackend: {service: {name: page, port: {name: 80, number: 81}}}"))
                .containsExactly("shop/page:");
    }

    @Test
    void aBalancersActionLeadsToItsTargets() {
        assertThat(ofAction(TARGETS)).containsExactly("shop/blue:80", "shop/green:\"http\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "another Service's action    | alb.ingress.kubernetes.io/actions.web: '{}'    | [shop/api:\"use-annotation\"]",
                "an action that is not JSON  | alb.ingress.kubernetes.io/actions.api: '{'     | [shop/api:\"use-annotation\"]",
                "an action that is no object | alb.ingress.kubernetes.io/actions.api: '[]'    | [shop/api:\"use-annotation\"]",
                "an action without targets   | alb.ingress.kubernetes.io/actions.api: '{\"type\":\"redirect\"}' | []",
            })
    void aBalancersActionThatCannotBeReadLeadsToTheServiceItIsNamedAfter(String what, String annotation, String led) {
        assertThat(ofAction(annotation)).hasToString(led);
    }

    @Test
    void anActionIsAskedForByThePortsName() {
        String yaml = "{apiVersion: " + INGRESS + ", metadata: {namespace: shop, name: x, annotations: {" + TARGETS
                + "}}, spec: {defaultBackend: {service: {name: api, port: {name: http}}}}}";

        assertThat(backends(yaml)).containsExactly("shop/api:\"http\"");
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.networking.k8s.io/v1, HTTPRoute",
        "gateway.networking.k8s.io/v1, GRPCRoute",
        "gateway.networking.k8s.io/v1, TCPRoute",
        "gateway.networking.k8s.io/v1, TLSRoute",
        "gateway.networking.k8s.io/v1, UDPRoute",
        "policy.linkerd.io/v1, HTTPRoute"
    })
    void aGatewaysRouteLeadsToItsBackendsAndMirrors(String apiVersion, String kind) {
        assertThat(
                        backends(
                                apiVersion + ", kind: " + kind,
                                """
                        parentRefs: [{kind: Gateway, name: public}], rules: [
                          {backendRefs: [{name: api, port: 80}, {name: api, namespace: other, kind: Service, group: ''}],
                           filters: [{requestMirror: {backendRef: {name: shadow, port: 81}}}, {type: URLRewrite}]},
                          {backendRefs: [{name: files, kind: Bucket}, {name: imported, group: multicluster.example}]}]
                        """))
                .containsExactly("shop/api:80", "other/api:", "shop/shadow:81");
    }

    @Test
    void aMeshsRouteStandsBeforeAService() {
        assertThat(
                        backends(
                                "gateway.networking.k8s.io/v1, kind: HTTPRoute",
                                "parentRefs: [{kind: Service, name: api, port: 80}, {kind: Service, name: web, namespace: other}]"))
                .containsExactly("shop/api:80", "other/web:");
    }

    @ParameterizedTest
    @CsvSource({"IngressRoute", "IngressRouteTCP", "IngressRouteUDP"})
    void traefiksRouteLeadsToServices(String kind) {
        assertThat(
                        backends(
                                "traefik.io/v1alpha1, kind: " + kind,
                                """
                        routes: [{services: [{name: api, port: http}, {name: api, namespace: other, kind: Service}]},
                                 {services: [{name: weighted, kind: TraefikService}]}, {kind: Rule}]
                        """))
                .containsExactly("shop/api:\"http\"", "other/api:");
    }

    @ParameterizedTest
    @CsvSource({
        "networking.k8s.io/v1, NetworkPolicy",
        "gateway.networking.k8s.io/v1, Gateway",
        "policy.linkerd.io/v1beta3, Server",
        "traefik.io/v1alpha1, Middleware",
        "example.com/v1, HTTPRoute"
    })
    void whatIsNoRouteLeadsNowhere(String apiVersion, String kind) {
        assertThat(
                        backends(
                                apiVersion + ", kind: " + kind,
                                """
                        defaultBackend: {service: {name: a, port: {number: 1}}}, parentRefs: [{kind: Service, name: b}],
                        rules: [{backendRefs: [{name: c}]}], routes: [{services: [{name: d}]}]
                        """))
                .isEmpty();
    }

    private static List<String> ofAction(String annotation) {
        return backends(
                "{apiVersion: " + INGRESS + ", metadata: {namespace: shop, name: x, annotations: {" + annotation
                        + "}}, spec: {rules: [{http: {paths: [{backend: {service: {name: api, port: {name: use-annotation}}}}]}}]}}");
    }

    private static List<String> backends(String kind, String spec) {
        return backends("{apiVersion: " + kind + ", metadata: {namespace: shop, name: x}, spec: {" + spec + "}}");
    }

    private static List<String> backends(String yaml) {
        return Backend.of(Checked.manifests(yaml).all().get(0))
                .map(backend -> {
                    assertThat(backend.service().qualifiedKind()).isEqualTo("Service");
                    return backend.service().namespace() + "/"
                            + backend.service().name() + ":" + backend.port();
                })
                .toList();
    }
}
