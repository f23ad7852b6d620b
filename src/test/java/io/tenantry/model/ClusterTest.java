package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
