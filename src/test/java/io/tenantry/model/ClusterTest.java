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

    private static NodePool pool(int count, int maxPods) {
        return new NodePool(Name.of("workers"), count, Cpu.of("8"), Bytes.of("32Gi"), maxPods, Optional.empty());
    }
}
