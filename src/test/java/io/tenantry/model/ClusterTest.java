package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.problem.InvalidModelException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterTest {

    @Test
    void listsItsOwnAddressesOnceAndInOrder() {
        Cluster cluster = Cluster.defaults()
                .name(Name.of("shop"))
                .flavour(Flavour.EKS)
                .nodes(List.of(Cidr.of("10.20.0.0/16"), Cidr.of("10.10.0.0/16")))
                .pods(List.of(Cidr.of("10.20.0.0/16")))
                .services(List.of(Cidr.of("172.20.0.0/16")))
                .build();

        assertThat(cluster.ranges())
                .containsExactly(Cidr.of("10.10.0.0/16"), Cidr.of("10.20.0.0/16"), Cidr.of("172.20.0.0/16"));
    }

    @Test
    void aNodeOfAPoolTakesAsManyPodsAsTheKubeletAllows() {
        assertThat(pool(3, 110))
                .isEqualTo(NodePool.defaults()
                        .name(Name.of("workers"))
                        .count(3)
                        .cpu(Cpu.of("8"))
                        .memory(Bytes.of("32Gi"))
                        .build());
    }

    @ParameterizedTest
    @CsvSource({"0, 110, count", "5001, 110, count", "3, 0, maxPods", "3, 1001, maxPods"})
    void aPoolHasNodesAndEachTakesPods(int count, int maxPods, String component) {
        assertThatThrownBy(() -> pool(count, maxPods))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining(component);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "5000, 1000"})
    void aPoolMayBeAsSmallOrAsLargeAsThis(int count, int maxPods) {
        assertThat(pool(count, maxPods).count()).isEqualTo(count);
    }

    @Test
    void aPoolGrowsByOneUnlessItSaysHowFar() {
        assertThat(pool(3, 110).most()).isEqualTo(4);
        assertThat(NodePoolBuilder.builder(pool(3, 110))
                        .atMost(Optional.of(3))
                        .build()
                        .most())
                .isEqualTo(3);
        assertThatThrownBy(() -> NodePoolBuilder.builder(pool(3, 110))
                        .atMost(Optional.of(2))
                        .build())
                .hasMessage("atMost: 2 nodes; expected 3 to 5000");
        assertThatThrownBy(() -> NodePoolBuilder.builder(pool(3, 110))
                        .atMost(Optional.of(5001))
                        .build())
                .hasMessage("atMost: 5001 nodes; expected 3 to 5000");
    }

    @Test
    void nodesStandInTheNetworkThatTheClusterIsMadeIn() {
        assertThatThrownBy(() -> eks(Vpc.Own.defaults().build(), "10.0.0.0/18"))
                .hasMessage("nodes: '10.0.0.0/18' is outside of the network 192.168.0.0/16 that the cluster is made in;"
                        + " expected ranges in it, or another eks.vpc");
        assertThat(eks(Vpc.Own.defaults().range(Cidr.of("10.0.0.0/16")).build(), "10.0.0.0/18")
                        .nodes())
                .containsExactly(Cidr.of("10.0.0.0/18"));
    }

    @Test
    void onlyAmazonsClusterIsMadeSo() {
        assertThatThrownBy(() -> Cluster.defaults()
                        .name(Name.of("shop"))
                        .flavour(Flavour.KIND)
                        .nodes(List.of(Cidr.of("192.168.0.0/16")))
                        .eks(Eks.defaults().region(AwsRegion.of("eu-west-1")).build())
                        .build())
                .hasMessage("eks: it is no cluster of Amazon's; expected none, or flavour: eks");
    }

    private static Cluster eks(Vpc vpc, String nodes) {
        return Cluster.defaults()
                .name(Name.of("shop"))
                .flavour(Flavour.EKS)
                .eks(new Eks(AwsRegion.of("eu-west-1"), vpc))
                .nodes(List.of(Cidr.of(nodes)))
                .build();
    }

    private static NodePool pool(int count, int maxPods) {
        return new NodePool(
                Name.of("workers"), count, Optional.empty(), Cpu.of("8"), Bytes.of("32Gi"), maxPods, Optional.empty());
    }
}
