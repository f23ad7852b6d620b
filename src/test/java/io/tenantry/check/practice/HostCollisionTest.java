package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostCollisionTest {

    @Test
    void eachTenantHasHostsOfItsOwn() {
        assertThat(problems(ingress("acme", "a.example.com", "/") + ingress("shop", "b.example.com", "/")))
                .isEmpty();
        assertThat(problems(ingress("acme", "a.example.com", "/") + ingress("acme", "a.example.com", "/")))
                .isEmpty();
    }

    @Test
    void twoTenantsTakeOneHost() {
        assertThat(problems(tenantRoute("acme", "a.example.com") + tenantRoute("shop", "A.example.com")))
                .containsExactly("IngressRoute.traefik.io ingress/shop: it takes the host a.example.com, as"
                        + " IngressRoute.traefik.io ingress/acme of another owner does; expected hosts of its own");
    }

    @Test
    void twoNamespacesMayShareAHostButNoPath() {
        assertThat(problems(ingress("acme", "a.example.com", "/api") + ingress("shop", "a.example.com", "/web")))
                .isEmpty();
        assertThat(problems(ingress("acme", "a.example.com", "/api") + ingress("shop", "a.example.com", "/api")))
                .containsExactly(
                        "Ingress.networking.k8s.io shop/i: it takes the path /api of the host a.example.com, as"
                                + " Ingress.networking.k8s.io acme/i of another owner does; expected hosts of its own");
    }

    @Test
    void aPlatformRouteBesideATenantsIsJudgedByPath() {
        assertThat(problems(tenantRoute("acme", "a.example.com") + ingress("shop", "a.example.com", "/x")))
                .isEmpty();
        assertThat(problems(tenantRoute("acme", "a.example.com") + ingress("shop", "a.example.com", "/")))
                .hasSize(1);
    }

    @Test
    void routesOfTheGatewayApiAreReadToo() {
        assertThat(problems(httpRoute("acme", "rules: [{matches: [{path: {value: /api}}]}]")
                        + ingress("shop", "a.example.com", "/api")))
                .hasSize(1);
        assertThat(problems(httpRoute("acme", "rules: [{matches: [{path: {value: /api}}]}]")
                        + ingress("shop", "a.example.com", "/")))
                .isEmpty();
        assertThat(problems(httpRoute("acme", "rules: []") + ingress("shop", "a.example.com", "/")))
                .hasSize(1);
    }

    @Test
    void theRulesOfTraefikAreReadToo() {
        String match = "(Host(`x.example.com`, `a.example.com`)) && (Path(`/api`) || PathPrefix(`/api/`))";

        assertThat(problems(traefik("acme", match) + ingress("shop", "a.example.com", "/api")))
                .hasSize(1);
        assertThat(problems(traefik("acme", match) + ingress("shop", "a.example.com", "/api/")))
                .hasSize(1);
        assertThat(problems(traefik("acme", match) + ingress("shop", "a.example.com", "/")))
                .isEmpty();
        assertThat(problems(traefik("acme", "HostSNI(`a.example.com`)") + ingress("shop", "a.example.com", "/")))
                .hasSize(1);
        assertThat(problems(traefik("acme", "PathPrefix(`/`)") + ingress("shop", "a.example.com", "/")))
                .isEmpty();
    }

    @Test
    void anIngressWithoutAHostOrAPathTakesWhatItTakes() {
        String bare =
                "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: acme}, spec: {rules:"
                        + " [%s]}}\n---\n";

        assertThat(problems(bare.formatted("{http: {}}") + ingress("shop", "a.example.com", "/")))
                .isEmpty();
        assertThat(problems(bare.formatted("{host: a.example.com}") + ingress("shop", "a.example.com", "/")))
                .hasSize(1);
    }

    private static String ingress(String namespace, String host, String path) {
        return """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: i, namespace: %s}
                spec: {rules: [{host: %s, http: {paths: [{path: %s}]}}]}
                ---
                """
                .formatted(namespace, host, path);
    }

    private static String httpRoute(String namespace, String rules) {
        return """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: r, namespace: %s}
                spec: {hostnames: [a.example.com], %s}
                ---
                """
                .formatted(namespace, rules);
    }

    private static String tenantRoute(String tenant, String host) {
        return """
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                metadata: {name: %s, namespace: ingress, labels: {tenant: %s}}
                spec: {routes: [{match: "Host(`%s`)"}]}
                ---
                """
                .formatted(tenant, tenant, host);
    }

    private static String traefik(String namespace, String match) {
        return """
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                metadata: {name: r, namespace: %s}
                spec: {routes: [{match: "%s"}]}
                ---
                """
                .formatted(namespace, match);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new HostCollision(), yaml);
    }
}
