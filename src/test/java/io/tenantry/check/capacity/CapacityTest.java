package io.tenantry.check.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import io.tenantry.check.Findings;
import io.tenantry.check.NodePool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    private static final long GIB = 1L << 30;
    private static final List<NodePool> THREE_NODES = List.of(pool("workers", 3, 4, 8, 10));

    @ParameterizedTest(name = "{0} of {1}: fits the two nodes that are left: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "8  | {cpu: 1}      | true",
                "9  | {cpu: 1}      | false",
                "4  | {memory: 4Gi} | true",
                "5  | {memory: 4Gi} | false",
                "20 | {}            | true",
                "21 | {}            | false",
            })
    void podsFitWithOneNodeLost(int replicas, String requests, boolean fits) {
        assertThat(Checked.manifests(deployment(replicas, requests))).satisfies(manifests -> assertThat(
                        new Capacity(THREE_NODES).survey(manifests).problems().isEmpty())
                .isEqualTo(fits));
    }

    @Test
    void itSaysWhatThereIsAndWhatIsAskedFor() {
        assertThat(new Capacity(THREE_NODES)
                        .survey(Checked.manifests(deployment(9, "{cpu: 1500m, memory: 512Mi}")))
                        .problems())
                .singleElement()
                .hasToString(
                        "the pods request 13.5 CPU, 4.5 Gi of memory and 9 pods, and with one node lost there are 8 CPU, 16"
                                + " Gi of memory and 20 pods; expected larger or more nodes in nodePools, or smaller requests");
    }

    @Test
    void theLargestNodeIsTheOneThatIsLost() {
        List<NodePool> pools = List.of(pool("small", 2, 2, 4, 10), pool("large", 1, 8, 4, 10));

        assertThat(new Capacity(pools)
                        .survey(Checked.manifests(deployment(4, "{cpu: 1}")))
                        .problems())
                .isEmpty();
        assertThat(new Capacity(pools)
                        .survey(Checked.manifests(deployment(5, "{cpu: 1}")))
                        .problems())
                .hasSize(1);
    }

    @Test
    void withoutNodesNothingIsCountedOrWritten() {
        assertThat(new Capacity(List.of()).survey(Checked.manifests(deployment(900, "{cpu: 1}"))))
                .isEqualTo(Findings.of(List.of()));
    }

    @ParameterizedTest(name = "{0} connections for 2 databases: {1}")
    @CsvSource({"44, true", "43, false"})
    void poolersMayAskForNoMoreConnectionsThanThereAre(int maximum, boolean fits) {
        String yaml = postgres(maximum, true) + job("main") + job("other") + job("main");

        assertThat(Checked.by(new Capacity(List.of()), yaml).isEmpty()).isEqualTo(fits);
    }

    @Test
    void itSaysHowManyConnectionsAreMissing() {
        assertThat(Checked.by(new Capacity(List.of()), postgres(40, true) + job("main") + job("other")))
                .containsExactly(
                        "postgresql.acid.zalan.do db/shared: 2 databases may ask for 44 connections, and it has 40;"
                                + " expected a max_connections of at least 44, or fewer maxDBConnections of the pooler");
    }

    @Test
    void withoutAPoolerConnectionsAreNotCounted() {
        assertThat(Checked.by(new Capacity(List.of()), postgres(10, false) + job("main")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} connections for 2 databases: {1}")
    @CsvSource({"44, true", "43, false"})
    void norPoolersOfCloudNativePg(int maximum, boolean fits) {
        String yaml = cloudNativePg(maximum) + pooler("shared") + job("main", "shared-rw") + job("other", "shared-rw");

        assertThat(Checked.by(new Capacity(List.of()), yaml).isEmpty()).isEqualTo(fits);
    }

    @Test
    void anotherClustersPoolerAsksAnotherCluster() {
        String yaml = cloudNativePg(30) + pooler("other") + job("main", "shared-rw");

        assertThat(Checked.by(new Capacity(List.of()), yaml)).isEmpty();
    }

    @Test
    void serversAndPoolersOfCloudNativePgAreCounted() {
        List<NodePool> pools = List.of(pool("workers", 2, 3, 8, 110));

        assertThat(new Capacity(pools)
                        .survey(Checked.manifests(cloudNativePg(100)))
                        .problems())
                .isEmpty();
        assertThat(new Capacity(pools)
                        .survey(Checked.manifests(cloudNativePg(100) + pooler("shared")))
                        .problems())
                .singleElement()
                .asString()
                .contains("request 3.1 CPU");
    }

    @Test
    void thePageShowsAllOfIt() {
        String yaml = deployment(2, "{cpu: 250m, memory: 256Mi}") + "---\n" + postgres(100, true) + job("main")
                + """
                {apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: acme}, spec: {hard: {requests.cpu: 4, requests.memory: 8Gi, pods: 50}}}
                ---
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: h, namespace: acme}
                spec: {minReplicas: 2, maxReplicas: 6, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}}
                ---
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: agent, namespace: agents}
                spec: {template: {spec: {containers: [{name: a, resources: {requests: {cpu: 100m}}}]}}}
                ---
                apiVersion: monitoring.coreos.com/v1
                kind: Prometheus
                metadata: {name: p, namespace: monitoring}
                spec: {replicas: 2, resources: {requests: {cpu: 500m}}}
                ---
                apiVersion: grafana.integreatly.org/v1beta1
                kind: Grafana
                metadata: {name: g, namespace: monitoring}
                spec: {deployment: {spec: {template: {spec: {containers: [{resources: {requests: {cpu: 100m}}}]}}}}}
                """;

        assertThat(new Capacity(THREE_NODES).survey(Checked.manifests(yaml)).pages())
                .isEqualTo(
                        Map.of(
                                "capacity.md",
                                """
                        # Capacity

                        What pods request, against what the nodes have. Charts' own pods are not counted: leave room for them.

                        | | CPU | memory | pods |
                        |---|---|---|---|
                        | nodes: workers, 3 | 12 | 24 Gi | 30 |
                        | all nodes but one | 8 | 16 Gi | 20 |
                        | requested with the least replicas | 4.2 | 0.5 Gi | 12 |
                        | requested with the most replicas, and every Job | 5.2 | 1.5 Gi | 17 |
                        | granted by quotas | 4 | 8 Gi | 50 |

                        ## By namespace

                        With the most replicas, and every Job.

                        | | CPU | memory | pods |
                        |---|---|---|---|
                        | acme | 1.5 | 1.5 Gi | 6 |
                        | agents | 0.3 | 0 Gi | 3 |
                        | db | 2.3 | 0 Gi | 5 |
                        | monitoring | 1.1 | 0 Gi | 3 |

                        ## Connections

                        | cluster | databases | may be asked for | has |
                        |---|---|---|---|
                        | db/shared | 1 | 36 | 100 |
                        """));
    }

    private static NodePool pool(String name, int count, int cpu, int gibibytes, int pods) {
        return new NodePool(name, count, BigDecimal.valueOf(cpu), BigDecimal.valueOf(gibibytes * GIB), pods);
    }

    private static String deployment(int replicas, String requests) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: api, namespace: acme}
                spec:
                  replicas: %s
                  template: {spec: {containers: [{name: api, resources: {requests: %s}}]}}
                """
                .formatted(replicas, requests);
    }

    private static String postgres(int maximum, boolean pooler) {
        return """
                apiVersion: acid.zalan.do/v1
                kind: postgresql
                metadata: {name: shared, namespace: db}
                spec:
                  numberOfInstances: 2
                  resources: {requests: {cpu: 900m}}
                  sidecars: [{name: exporter, resources: {requests: {cpu: 50m}}}]
                  enableConnectionPooler: %s
                  connectionPooler: {numberOfInstances: 2, maxDBConnections: 8, resources: {requests: {cpu: 200m}}}
                  postgresql: {parameters: {max_connections: "%s"}}
                ---
                """
                .formatted(pooler, maximum);
    }

    private static String cloudNativePg(int maximum) {
        return """
                apiVersion: postgresql.cnpg.io/v1
                kind: Cluster
                metadata: {name: shared, namespace: db}
                spec:
                  instances: 3
                  resources: {requests: {cpu: 900m}}
                  postgresql: {parameters: {max_connections: "%s"}}
                ---
                """
                .formatted(maximum);
    }

    private static String pooler(String cluster) {
        return """
                apiVersion: postgresql.cnpg.io/v1
                kind: Pooler
                metadata: {name: pooler, namespace: db}
                spec:
                  cluster: {name: %s}
                  instances: 2
                  pgbouncer: {parameters: {max_db_connections: "4"}}
                  template: {spec: {containers: [{name: pgbouncer, resources: {requests: {cpu: 200m}}}]}}
                ---
                """
                .formatted(cluster);
    }

    private static String job(String database) {
        return job(database, "shared");
    }

    private static String job(String database, String host) {
        return """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: make-%s, namespace: db}
                spec:
                  template:
                    spec:
                      containers: [{name: psql, env: [{name: PGHOST, value: %s}, {name: TENANT_DATABASE, value: %s}]}]
                ---
                """
                .formatted(database, host, database);
    }
}
