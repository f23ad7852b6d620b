package io.tenantry.check.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaSpreadTest {

    @Test
    void oneReplicaNeedsNoSpread() {
        assertThat(problems(workload("Deployment", "replicas: 1", ""))).isEmpty();
        assertThat(problems(workload("Deployment", "paused: false", ""))).isEmpty();
    }

    @Test
    void severalReplicasDo() {
        assertThat(problems(workload("Deployment", "replicas: 2", "")))
                .containsExactly("Deployment.apps acme/api: nothing spreads its replicas over nodes; expected"
                        + " topologySpreadConstraints by kubernetes.io/hostname, or a podAntiAffinity");
        assertThat(problems(workload("StatefulSet", "replicas: 2", ""))).hasSize(1);
        assertThat(problems(workload("DaemonSet", "replicas: 2", ""))).isEmpty();
    }

    @Test
    void eitherWayOfSpreadingWillDo() {
        assertThat(problems(workload("Deployment", "replicas: 2", "topologySpreadConstraints: [{maxSkew: 1}]")))
                .isEmpty();
        assertThat(problems(workload("Deployment", "replicas: 2", "affinity: {podAntiAffinity: {x: []}}")))
                .isEmpty();
        assertThat(problems(workload("Deployment", "replicas: 2", "affinity: {nodeAffinity: {x: []}}")))
                .hasSize(1);
    }

    private static String workload(String kind, String spec, String pod) {
        return "{apiVersion: apps/v1, kind: " + kind + ", metadata: {name: api, namespace: acme}, spec: {" + spec
                + ", template: {spec: {" + pod + "}}}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ReplicaSpread(), yaml);
    }
}
