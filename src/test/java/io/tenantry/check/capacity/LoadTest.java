package io.tenantry.check.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one workload requests: with the least replicas, and with the most and every Job; of three nodes. */
class LoadTest {

    private static final int NODES = 3;
    private static final String ASKS = "containers: [{resources: {requests: {cpu: 100m, memory: 1Gi}}}]";

    @ParameterizedTest(name = "{0} with {1}: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 Pod               | ASKS                                                          | 0.1, 1 Gi, 1 | 0.1, 1 Gi, 1",
                "apps/v1 Deployment   | template: {spec: {ASKS}}                                      | 0.1, 1 Gi, 1 | 0.1, 1 Gi, 1",
                "apps/v1 Deployment   | replicas: 2, template: {spec: {ASKS}}                         | 0.2, 2 Gi, 2 | 0.2, 2 Gi, 2",
                "apps/v1 StatefulSet  | replicas: 2, template: {spec: {ASKS}}                         | 0.2, 2 Gi, 2 | 0.2, 2 Gi, 2",
                "apps/v1 DaemonSet    | template: {spec: {ASKS}}                                      | 0.3, 3 Gi, 3 | 0.3, 3 Gi, 3",
                "batch/v1 Job         | template: {spec: {ASKS}}                                      | nothing      | 0.1, 1 Gi, 1",
                "batch/v1 Job         | parallelism: 4, template: {spec: {ASKS}}                      | nothing      | 0.4, 4 Gi, 4",
                "batch/v1 CronJob     | jobTemplate: {spec: {template: {spec: {ASKS}}}}               | nothing      | 0.1, 1 Gi, 1",
                "batch/v1 CronJob     | jobTemplate: {spec: {parallelism: 4, template: {spec: {ASKS}}}} | nothing    | 0.4, 4 Gi, 4",
                "v1 PodTemplate       | ASKS                                                          | 0, 0 Gi, 0   | 0, 0 Gi, 0",
                "v1 ConfigMap         | replicas: 2                                                   | nothing      | nothing",
            })
    void ofKubernetesOwnKinds(String kind, String spec, String least, String most) {
        assertThat(told(object(kind, spec.replace("ASKS", ASKS)))).isEqualTo("least " + least + "; most " + most);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "monitoring.coreos.com/v1 Prometheus         | RESOURCES                                        | 0.1, 1 Gi, 1",
                "monitoring.coreos.com/v1 Prometheus         | replicas: 2, RESOURCES                           | 0.2, 2 Gi, 2",
                "monitoring.coreos.com/v1 Alertmanager       | replicas: 3, RESOURCES                           | 0.3, 3 Gi, 3",
                "grafana.integreatly.org/v1beta1 Grafana     | deployment: {spec: {replicas: 2, template: {spec: {ASKS}}}} | 0.2, 2 Gi, 2",
                "grafana.integreatly.org/v1beta1 Grafana     | config: {}                                       | 0, 0 Gi, 1",
                "postgresql.cnpg.io/v1 Cluster               | RESOURCES                                        | 0.1, 1 Gi, 1",
                "postgresql.cnpg.io/v1 Cluster               | instances: 3, RESOURCES                          | 0.3, 3 Gi, 3",
                "postgresql.cnpg.io/v1 Pooler                | template: {spec: {ASKS}}                         | 0.1, 1 Gi, 1",
                "postgresql.cnpg.io/v1 Pooler                | instances: 2, template: {spec: {ASKS}}           | 0.2, 2 Gi, 2",
                "postgresql.cnpg.io/v1 Pooler                | instances: 2                                     | 0, 0 Gi, 2",
                "acid.zalan.do/v1 postgresql                 | RESOURCES                                        | 0.1, 1 Gi, 1",
                "acid.zalan.do/v1 postgresql                 | numberOfInstances: 2, RESOURCES                  | 0.2, 2 Gi, 2",
                "acid.zalan.do/v1 postgresql                 | RESOURCES, sidecars: [{RESOURCES}, {RESOURCES}]  | 0.3, 3 Gi, 1",
                "acid.zalan.do/v1 postgresql                 | RESOURCES, enableConnectionPooler: false, connectionPooler: {RESOURCES} | 0.1, 1 Gi, 1",
                "acid.zalan.do/v1 postgresql                 | RESOURCES, enableConnectionPooler: true, connectionPooler: {RESOURCES} | 0.3, 3 Gi, 3",
                "acid.zalan.do/v1 postgresql                 | RESOURCES, enableConnectionPooler: true, connectionPooler: {numberOfInstances: 4, RESOURCES} | 0.5, 5 Gi, 5",
                "example.com/v1 Cluster                      | instances: 3, RESOURCES                          | nothing",
            })
    void ofKindsThatOperatorsRun(String kind, String spec, String room) {
        String resources = "resources: {requests: {cpu: 100m, memory: 1Gi}}";

        assertThat(told(object(kind, spec.replace("ASKS", ASKS).replace("RESOURCES", resources))))
                .isEqualTo("least " + room + "; most " + room);
    }

    @Test
    void anAutoscalerSaysHowMany() {
        String autoscaler = object(
                "autoscaling/v2 HorizontalPodAutoscaler",
                "minReplicas: 2, maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: x}");

        assertThat(told(object("apps/v1 Deployment", "replicas: 9, template: {spec: {" + ASKS + "}}") + autoscaler))
                .isEqualTo("least 0.2, 2 Gi, 2; most 0.5, 5 Gi, 5");
    }

    @Test
    void whatALimitRangeGivesIsCounted() {
        String range = object("v1 LimitRange", "limits: [{type: Container, defaultRequest: {cpu: 50m}}]");

        assertThat(told(object("monitoring.coreos.com/v1 Prometheus", "replicas: 2") + range))
                .isEqualTo("least 0.1, 0 Gi, 2; most 0.1, 0 Gi, 2");
    }

    @Test
    void namespacesAreCountedEachForItself() {
        String one = object("v1 Pod", ASKS);

        assertThat(Load.of(
                                Checked.manifests(
                                        one + one.replace("name: x", "name: y") + one.replace("acme", "shop")),
                                NODES)
                        .least())
                .hasToString("{acme=0.2 CPU, 2 Gi of memory and 2 pods, shop=0.1 CPU, 1 Gi of memory and 1 pods}");
    }

    private static String told(String yaml) {
        Load load = Load.of(Checked.manifests(yaml), NODES);
        return "least " + told(load.least().get("acme")) + "; most "
                + told(load.most().get("acme"));
    }

    private static String told(Room room) {
        return room == null ? "nothing" : String.join(", ", room.cells());
    }

    private static String object(String kind, String spec) {
        String[] parts = kind.strip().split(" ", -1);
        return "{apiVersion: " + parts[0] + ", kind: " + parts[1] + ", metadata: {name: x, namespace: acme}, spec: {"
                + spec + "}}\n---\n";
    }
}
