package io.tenantry.plan.rule;

import java.util.stream.Stream;

/** Hosts that nothing answers for any more. */
class HostsRemovedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a host",
                        "apiVersion: networking.k8s.io/v1, metadata: {name: x}, kind: Ingress, spec: {rules: [{host: a.example}]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                ChangeCase.of(
                        "a host's certificate",
                        "apiVersion: cert-manager.io/v1, metadata: {name: x}, kind: Certificate, spec: {dnsNames: [a.example]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                ChangeCase.of(
                        "a route's host",
                        "apiVersion: gateway.networking.k8s.io/v1, metadata: {name: x}, kind: HTTPRoute, spec: {hostnames: [a.example]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                ChangeCase.of(
                        "a route's host in Traefik",
                        "apiVersion: traefik.io/v1alpha1, metadata: {name: x}, kind: IngressRoute, spec: {routes: [{match: 'Host(`a.example`, `c.example`) && Path(`/b`)'}]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"),
                ChangeCase.of(
                        "a route's path in Traefik",
                        "apiVersion: traefik.io/v1alpha1, metadata: {name: x}, kind: IngressRoute, spec: {routes: [{match: 'Host(`a.example`) && Path(`/b`)'}]}",
                        "/b",
                        "/c"),
                ChangeCase.of(
                        "TLS of a host",
                        "apiVersion: networking.k8s.io/v1, metadata: {name: x}, kind: Ingress, spec: {tls: [{hosts: [a.example]}]}",
                        "a.ex",
                        "b.ex",
                        "access-loss host-removed"));
    }
}
