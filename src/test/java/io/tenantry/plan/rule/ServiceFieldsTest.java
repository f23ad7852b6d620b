package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.CORE;

import java.util.stream.Stream;

/** Services whose addresses change. */
class ServiceFieldsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "a Service that gets no address",
                        CORE + "Service, spec: {b: None}",
                        "b:",
                        "clusterIP:",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "another address",
                        CORE + "Service, spec: {clusterIP: 10.0.0.1}",
                        "0.1",
                        "0.2",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "an address that is left to the cluster",
                        CORE + "Service, spec: {clusterIP: 10.0.0.1, a: 1}",
                        "clusterIP: 10.0.0.1, ",
                        ""),
                ChangeCase.of(
                        "no address that is left to the cluster",
                        CORE + "Service, spec: {clusterIP: None, a: 1}",
                        "clusterIP: None, ",
                        ""),
                ChangeCase.of(
                        "an address instead of none",
                        CORE + "Service, spec: {clusterIP: None}",
                        "None",
                        "10.0.0.1",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "another second address",
                        CORE + "Service, spec: {clusterIPs: [10.0.0.1, 'fd00::1']}",
                        "::1",
                        "::2",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a second address", CORE + "Service, spec: {clusterIPs: [10.0.0.1]}", "]", ", 'fd00::1']"),
                ChangeCase.of(
                        "another family",
                        CORE + "Service, spec: {ipFamilies: [IPv4]}",
                        "IPv4",
                        "IPv6",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "another family without an address",
                        CORE + "Service, spec: {clusterIP: None, ipFamilies: [IPv4]}",
                        "IPv4",
                        "IPv6"),
                ChangeCase.of("a second family", CORE + "Service, spec: {ipFamilies: [IPv4]}", "]", ", IPv6]"),
                ChangeCase.of(
                        "another class of load balancer",
                        CORE + "Service, spec: {type: LoadBalancer, loadBalancerClass: a}",
                        "Class: a",
                        "Class: b",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a class that nothing needs",
                        CORE + "Service, spec: {type: ClusterIP, loadBalancerClass: a}",
                        "Class: a",
                        "Class: b"),
                ChangeCase.of(
                        "another port of the health check",
                        CORE
                                + "Service, spec: {type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30001}",
                        "30001",
                        "30002",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a port of a health check that is not asked for",
                        CORE
                                + "Service, spec: {type: LoadBalancer, externalTrafficPolicy: Cluster, healthCheckNodePort: 30001}",
                        "30001",
                        "30002"));
    }
}
