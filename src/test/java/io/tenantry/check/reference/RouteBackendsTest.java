package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteBackendsTest {

    private static final String API =
            """
            apiVersion: v1
            kind: Service
            metadata: {name: api, namespace: acme}
            spec: {ports: [{name: http, port: 80}, {port: 9000}]}
            ---
            """;

    @Test
    void anIngressLeadsToAPortByNumberOrName() {
        assertThat(problems(API + ingress("api", "{number: 80}"))).isEmpty();
        assertThat(problems(API + ingress("api", "{name: http}"))).isEmpty();
    }

    @Test
    void anIngressLeadsNowhere() {
        assertThat(problems(API + ingress("web", "{number: 80}")))
                .containsExactly(
                        "Ingress.networking.k8s.io acme/i: it leads to nothing: Service acme/web does not exist;"
                                + " expected a Service and one of its ports; there is only api");
        assertThat(problems(API + ingress("api", "{number: 81}")))
                .containsExactly(
                        "Ingress.networking.k8s.io acme/i: it leads to nothing: Service acme/api has no port 81;"
                                + " expected a Service and one of its ports; it has [80, 9000, http]");
        assertThat(problems(API + ingress("api", "{name: web}")))
                .containsExactly(
                        "Ingress.networking.k8s.io acme/i: it leads to nothing: Service acme/api has no port named"
                                + " 'web'; expected a Service and one of its ports; it has [80, 9000, http]");
    }

    @Test
    void anActionOfAnAlbLeadsToItsTargetGroups() {
        assertThat(problems(API + albIngress("{\"serviceName\": \"api\", \"servicePort\": 80}")))
                .isEmpty();
        assertThat(problems(API + albIngress("{\"targetGroupARN\": \"arn:aws:elasticloadbalancing:x\"}")))
                .isEmpty();
        assertThat(problems(API + albIngress("{\"serviceName\": \"web\", \"servicePort\": 80}")))
                .containsExactly(
                        "Ingress.networking.k8s.io acme/i: it leads to nothing: Service acme/web does not exist;"
                                + " expected a Service and one of its ports; there is only api");
    }

    @Test
    void anActionOfAnAlbThatNobodyWroteLeadsNowhere() {
        assertThat(problems(API + ingress("split", "{name: use-annotation}")))
                .containsExactly(
                        "Ingress.networking.k8s.io acme/i: it leads to nothing: Service acme/split does not exist;"
                                + " expected a Service and one of its ports; there is only api");
    }

    private static String albIngress(String targetGroup) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: i
                  namespace: acme
                  annotations:
                    alb.ingress.kubernetes.io/actions.split: '{"forwardConfig": {"targetGroups": [%s]}}'
                spec:
                  rules:
                    - http: {paths: [{backend: {service: {name: split, port: {name: use-annotation}}}}]}
                """
                .formatted(targetGroup);
    }

    @Test
    void aDefaultBackendCountsToo() {
        assertThat(
                        problems(
                                API
                                        + """
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: i, namespace: acme}
                        spec: {defaultBackend: {service: {name: web, port: {number: 80}}}}
                        """))
                .hasSize(1);
        assertThat(
                        problems(
                                """
                        apiVersion: networking.k8s.io/v1
                        kind: Ingress
                        metadata: {name: i, namespace: acme}
                        spec: {defaultBackend: {resource: {kind: Bucket, name: web}}}
                        """))
                .isEmpty();
    }

    @Test
    void anHttpRouteLeadsToAService() {
        assertThat(problems(API + httpRoute("{name: api, port: 80}"))).isEmpty();
        assertThat(problems(API + httpRoute("{kind: Bucket, group: example.com, name: web}")))
                .isEmpty();
        assertThat(problems(API + httpRoute("{group: example.com, name: web}"))).isEmpty();
        assertThat(problems(API + httpRoute("{name: web, namespace: unknown, port: 80}")))
                .isEmpty();
        assertThat(problems(API + httpRoute("{name: api, port: 81}"))).hasSize(1);
        assertThat(problems(API + httpRoute("{kind: Service, group: '', name: web, port: 80}")))
                .hasSize(1);
    }

    @Test
    void aMirrorAndAParentServiceCountToo() {
        assertThat(
                        problems(
                                API
                                        + """
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: HTTPRoute
                        metadata: {name: r, namespace: acme}
                        spec: {rules: [{filters: [{requestMirror: {backendRef: {name: web, port: 80}}}]}]}
                        """))
                .hasSize(1);
        assertThat(
                        problems(
                                API
                                        + """
                        apiVersion: policy.linkerd.io/v1beta3
                        kind: HTTPRoute
                        metadata: {name: r, namespace: acme}
                        spec: {parentRefs: [{kind: Service, name: api, port: 81}, {kind: Server, name: x}]}
                        """))
                .containsExactly(
                        "HTTPRoute.policy.linkerd.io acme/r: it leads to nothing: Service acme/api has no port 81;"
                                + " expected a Service and one of its ports; it has [80, 9000, http]");
    }

    @Test
    void aTraefikRouteLeadsToAService() {
        assertThat(problems(API + ingressRoute("{name: api, namespace: acme, port: 80}")))
                .isEmpty();
        assertThat(problems(API + ingressRoute("{name: api, namespace: acme, port: http}")))
                .isEmpty();
        assertThat(problems(API + ingressRoute("{kind: TraefikService, name: api@internal}")))
                .isEmpty();
        assertThat(problems(API + ingressRoute("{name: api, namespace: acme, port: 81}")))
                .hasSize(1);
        assertThat(problems(API + ingressRoute("{name: api, port: 80}")))
                .containsExactly(
                        "IngressRoute.traefik.io ingress/r: it leads to nothing: Service ingress/api does not exist;"
                                + " expected a Service and one of its ports; there is no Service");
    }

    @Test
    void aTraefikServiceSharesRequestsAmongServices() {
        String route = ingressRoute("{kind: TraefikService, name: both}");

        assertThat(problems(API + route + "---\n"
                        + shares("weighted: {services: [{name: api, namespace: acme, port: 80}]}")))
                .isEmpty();
        assertThat(problems(API + route))
                .containsExactly(
                        "IngressRoute.traefik.io ingress/r: it leads to nothing: TraefikService ingress/both does"
                                + " not exist; expected a TraefikService of this set, or a Service");
        for (String spec : List.of(
                "weighted: {services: [{name: api, namespace: acme, port: 81}]}",
                "mirroring: {name: api, namespace: acme, port: 81}",
                "mirroring: {name: api, namespace: acme, port: 80, mirrors: [{name: api, namespace: acme, port: 81}]}")) {
            assertThat(problems(API + shares(spec)))
                    .containsExactly("TraefikService.traefik.io ingress/both: it leads to nothing: Service acme/api has"
                            + " no port 81; expected a Service and one of its ports; it has [80, 9000, http]");
        }
    }

    private static String shares(String spec) {
        return "{apiVersion: traefik.io/v1alpha1, kind: TraefikService, metadata: {name: both, namespace: ingress}, spec: {"
                + spec + "}}\n";
    }

    @Test
    void anExternalNameHasNoPorts() {
        assertThat(problems("{apiVersion: v1, kind: Service, metadata: {name: api, namespace: acme}, spec: {type:"
                        + " ExternalName}}\n---\n"
                        + ingress("api", "{number: 80}")))
                .isEmpty();
    }

    @Test
    void whatIsNoRouteLeadsNowhereAndIsFine() {
        for (String kind : List.of(
                "networking.k8s.io/v1, kind: NetworkPolicy",
                "gateway.networking.k8s.io/v1, kind: Gateway",
                "traefik.io/v1alpha1, kind: Middleware",
                "example.com/v1, kind: Ingress")) {
            assertThat(
                            problems(
                                    "{apiVersion: " + kind
                                            + ", metadata: {name: x, namespace: acme}, spec: {parentRefs: [{kind:"
                                            + " Service, name: x}], routes: [{services: [{name: x}]}], defaultBackend: {service: {name: x}}}}"))
                    .isEmpty();
        }
    }

    private static String ingress(String service, String port) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: i, namespace: acme}
                spec: {rules: [{http: {paths: [{backend: {service: {name: %s, port: %s}}}]}}]}
                """
                .formatted(service, port);
    }

    private static String httpRoute(String backend) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: r, namespace: acme}
                spec: {rules: [{backendRefs: [%s]}]}
                """
                .formatted(backend);
    }

    private static String ingressRoute(String service) {
        return """
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                metadata: {name: r, namespace: ingress}
                spec: {routes: [{services: [%s]}]}
                """
                .formatted(service);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new RouteBackends(), yaml);
    }
}
