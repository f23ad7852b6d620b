package io.tenantry.check.capacity;

import io.tenantry.check.Findings;
import io.tenantry.check.NodePool;
import io.tenantry.check.Survey;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a set of manifests runs fits the nodes there are with one of them lost, and databases have the
 * connections that their poolers may ask for. What is written down is the table of it, where nodes are declared.
 */
public final class Capacity implements Survey {

    private static final String PAGE = "capacity.md";

    private final List<NodePool> pools;

    /** On these nodes; when there are none, only connections are counted. */
    public Capacity(List<NodePool> pools) {
        this.pools = List.copyOf(pools);
    }

    @Override
    public String id() {
        return "capacity";
    }

    @Override
    public String summary() {
        return "What runs fits the nodes with one of them lost, and connections fit max_connections.";
    }

    @Override
    public Findings survey(Manifests manifests) {
        List<Connections> connections = Connections.in(manifests).toList();
        List<Problem> problems = new ArrayList<>();
        connections.stream()
                .filter(each -> each.needed() > each.available())
                .map(this::tooFewConnections)
                .forEach(problems::add);
        if (pools.isEmpty()) {
            return Findings.of(problems);
        }
        int nodes = pools.stream().mapToInt(NodePool::count).sum();
        Load load = Load.of(manifests, nodes);
        tooFewNodes(load).ifPresent(problems::add);
        return Findings.of(problems, PAGE, CapacityPage.of(pools, load, quotas(manifests), connections));
    }

    private Problem tooFewConnections(Connections connections) {
        return connections
                .cluster()
                .problem(
                        severity(),
                        id(),
                        connections.databases() + " databases may ask for " + connections.needed()
                                + " connections, and it has " + connections.available(),
                        "expected a max_connections of at least " + connections.needed()
                                + ", or fewer maxDBConnections of the pooler");
    }

    private Optional<Problem> tooFewNodes(Load load) {
        Room room = Room.withOneNodeLost(pools);
        Room least = CapacityPage.sum(load.least().values().stream());
        return room.holds(least)
                ? Optional.empty()
                : Optional.of(Problem.error(
                        id(),
                        "the pods request " + least + ", and with one node lost there are " + room,
                        "expected larger or more nodes in nodePools, or smaller requests"));
    }

    private static Room quotas(Manifests manifests) {
        return CapacityPage.sum(manifests.ofKind("", "ResourceQuota").stream()
                .map(quota -> new Room(
                        hard(quota, "requests.cpu"),
                        hard(quota, "requests.memory"),
                        hard(quota, "pods").intValue())));
    }

    private static BigDecimal hard(Manifest quota, String resource) {
        return Amounts.read(quota.at("/spec/hard").path(resource)).orElse(BigDecimal.ZERO);
    }
}
