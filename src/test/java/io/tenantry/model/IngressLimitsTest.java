package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What limits requests knows how many count them. */
class IngressLimitsTest {

    private static final Tenant TENANT = Fixtures.tenant().build();

    @Test
    void aNumberOfPodsIsThatNumberWhateverNodesThereAre() {
        Placement three = new Placement.Replicated(new Replicas(3));

        assertThat(three.podsOn(List.of())).isEqualTo(3);
        assertThat(three.podsOn(List.of(nodes("a", 5)))).isEqualTo(3);
    }

    @Test
    void onEachNodeThereAreAsManyAsNodesOfAllPoolsAtMost() {
        NodePool growing =
                NodePoolBuilder.builder(nodes("b", 2)).atMost(Optional.of(6)).build();

        assertThat(new Placement.EachNode().podsOn(List.of(nodes("a", 3), growing)))
                .isEqualTo(4 + 6);
    }

    @Test
    void onNodesThatNobodyCountedTenantsCannotBeLimited() {
        assertThatThrownBy(() -> onEachNode(Map.of(TENANT.id(), TENANT)))
                .hasMessage(
                        "ingress.placement: each pod lets through its share of a tenant's requests, and nobody counted"
                                + " the nodes that have one; expected cluster.nodePools, placement: {replicas: 2}, or"
                                + " requestsPerMinute: null for every tenant");
    }

    @Test
    void orTheyAreNotLimited() {
        Tenant unlimited = TenantBuilder.builder(TENANT)
                .requestsPerMinute(Optional.empty())
                .build();

        assertThatCode(() -> onEachNode(Map.of(unlimited.id(), unlimited))).doesNotThrowAnyException();
    }

    @Test
    void onNodesThatNobodyCountedASystemWithoutTenantsIsWell() {
        assertThatCode(() -> onEachNode(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void onNodesThatSomebodyCountedTenantsAreLimited() {
        assertThatCode(() -> onEachNode(Map.of(TENANT.id(), TENANT), nodes("a", 3)))
                .doesNotThrowAnyException();
    }

    private static void onEachNode(Map<TenantId, Tenant> tenants, NodePool... pools) {
        Environment environment = Fixtures.environment();
        EnvironmentBuilder.builder(environment)
                .cluster(ClusterBuilder.builder(environment.cluster())
                        .nodePools(List.of(pools))
                        .build())
                .ingress(new Ingress.Traefik(new Placement.EachNode()))
                .tenants(tenants)
                .build();
    }

    private static NodePool nodes(String name, int count) {
        return NodePool.defaults()
                .name(Name.of(name))
                .count(count)
                .cpu(Cpu.of("8"))
                .memory(Bytes.gibibytes(32))
                .build();
    }
}
