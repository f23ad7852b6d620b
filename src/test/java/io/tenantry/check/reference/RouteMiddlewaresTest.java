package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteMiddlewaresTest {

    @Test
    void aRouteGoesThroughMiddlewaresThatExist() {
        assertThat(problems(route("{name: limit}", "acme"))).isEmpty();
        assertThat(problems(route("{name: limit@file}", "acme"))).isEmpty();
    }

    @Test
    void aMiddlewareThatDoesNotExist() {
        assertThat(problems(route("{name: auth}", "acme")))
                .containsExactly(
                        "IngressRoute.traefik.io acme/r: it goes through Middleware.traefik.io acme/auth, which does"
                                + " not exist; expected a middleware that exists: there is only limit");
    }

    @Test
    void anotherNamespaceIsJudgedWhereItHasMiddlewares() {
        assertThat(problems(route("{name: auth, namespace: unknown}", "acme"))).isEmpty();
        assertThat(problems(route("{name: auth, namespace: acme}", "shop"))).hasSize(1);
    }

    @Test
    void traefiksOwnChartMakesNoMiddlewares() {
        String chart =
                """
                ---
                apiVersion: argoproj.io/v1alpha1
                kind: Application
                metadata: {name: traefik, namespace: argocd}
                spec: {source: {chart: traefik}, destination: {namespace: acme}}
                """;

        assertThat(problems(route("{name: auth}", "acme") + chart)).hasSize(1);
        assertThat(problems(route("{name: limit}", "acme") + chart)).isEmpty();
    }

    private static String route(String middleware, String namespace) {
        return """
                {apiVersion: traefik.io/v1alpha1, kind: Middleware, metadata: {name: limit, namespace: acme}}
                ---
                apiVersion: traefik.io/v1alpha1
                kind: IngressRoute
                metadata: {name: r, namespace: %s}
                spec: {routes: [{middlewares: [%s]}]}
                """
                .formatted(namespace, middleware);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new RouteMiddlewares(), yaml);
    }
}
