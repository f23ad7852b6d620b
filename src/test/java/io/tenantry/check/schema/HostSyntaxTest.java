package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"shop.example.com", "*.example.com", "localhost", "a-1.b"})
    void aHost(String host) {
        assertThat(problems(ingress(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shop.example.com",
                "shop_1.example.com",
                "a..b",
                "-a.b",
                "a.*.b",
                "*",
                "10.0.0.1",
                "a.b/c",
                "http://a.b"
            })
    void noHost(String host) {
        assertThat(problems(ingress(host)))
                .containsExactly(
                        "Ingress.networking.k8s.io acme/i: '" + host + "' is no host; expected lower-case letters,"
                                + " digits, hyphens and dots, such as shop.example.com or *.example.com");
    }

    @Test
    void partsAndTheWholeHaveTheirLengths() {
        assertThat(problems(ingress("a".repeat(63) + ".b"))).isEmpty();
        assertThat(problems(ingress("a".repeat(64) + ".b"))).hasSize(1);
        assertThat(problems(ingress("a.".repeat(126) + "b"))).isEmpty();
        assertThat(problems(ingress("a.".repeat(126) + "bb"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "networking.k8s.io/v1, kind: Ingress, spec: {tls: [{hosts: [A]}]}",
                "gateway.networking.k8s.io/v1, kind: HTTPRoute, spec: {hostnames: [A]}",
                "gateway.networking.k8s.io/v1, kind: GRPCRoute, spec: {hostnames: [A]}",
                "gateway.networking.k8s.io/v1, kind: TLSRoute, spec: {hostnames: [A]}",
                "gateway.networking.k8s.io/v1, kind: Gateway, spec: {listeners: [{hostname: A}, {port: 80}]}",
                "cert-manager.io/v1, kind: Certificate, spec: {dnsNames: [A]}",
                "traefik.io/v1alpha1, kind: IngressRoute, spec: {routes: [{match: 'Host(`a`, `A`)'}]}",
                "traefik.io/v1alpha1, kind: IngressRouteTCP, spec: {routes: [{match: 'HostSNI(\"A\")'}]}",
            })
    void everyKindThatNamesHostsIsRead(String object) {
        assertThat(problems("{apiVersion: " + object + "}")).hasSize(1);
    }

    @Test
    void whatIsNoHostIsNotRead() {
        assertThat(
                        problems(
                                "{apiVersion: traefik.io/v1alpha1, kind: IngressRouteTCP, spec: {routes: [{match: HostSNI(`*`)}]}}"))
                .isEmpty();
        assertThat(
                        problems(
                                "{apiVersion: traefik.io/v1alpha1, kind: IngressRoute, spec: {routes: [{match: PathPrefix(`/A`)}]}}"))
                .isEmpty();
        assertThat(problems("{apiVersion: v1, kind: ConfigMap, spec: {hostnames: [A]}}"))
                .isEmpty();
    }

    private static String ingress(String host) {
        return "{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: i, namespace: acme}, spec: {rules: [{host: \""
                + host + "\"}]}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new HostSyntax(), yaml);
    }
}
