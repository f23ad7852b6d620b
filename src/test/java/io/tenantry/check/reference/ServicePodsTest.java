package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicePodsTest {

    private static final String API =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: api, namespace: acme}
            spec:
              template:
                metadata: {labels: {app: api}}
                spec: {containers: [{name: api, ports: [{name: http, containerPort: 8080}]}]}
            ---
            """;

    @Test
    void aServiceLeadsToPodsAndTheirPorts() {
        assertThat(problems(API + service("{app: api}", "http"))).isEmpty();
        assertThat(problems(API + service("{app: api}", "9999"))).isEmpty();
    }

    @Test
    void aSelectorThatSelectsNothing() {
        assertThat(problems(API + service("{app: web}", "http")))
                .containsExactly(
                        "Service acme/front: its selector {\"app\":\"web\"} selects no pod; expected the labels of"
                                + " the pods of a workload in the same namespace");
    }

    @Test
    void aTargetPortThatNobodyHas() {
        assertThat(problems(API + service("{app: api}", "web")))
                .containsExactly("Service acme/front: its port 80 leads to the port named 'web', which the pods of"
                        + " Deployment.apps acme/api do not have; expected the name of one of their container ports:"
                        + " [http]");
    }

    @Test
    void aServiceWithoutASelectorIsItsOwnersConcern() {
        assertThat(
                        problems(
                                "{apiVersion: v1, kind: Service, metadata: {name: db, namespace: acme}, spec: {ports: [{port: 80}]}}"))
                .isEmpty();
    }

    @Test
    void aChartMayMakeThePods() {
        assertThat(problems(
                        """
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata: {name: traefik, namespace: argocd}
                        spec: {source: {chart: traefik}, destination: {namespace: acme}}
                        ---
                        """
                                + service("{app: web}", "http")))
                .isEmpty();
    }

    private static String service(String selector, String targetPort) {
        return "{apiVersion: v1, kind: Service, metadata: {name: front, namespace: acme}, spec: {selector: " + selector
                + ", ports: [{port: 80, targetPort: " + targetPort + "}]}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ServicePods(), yaml);
    }
}
