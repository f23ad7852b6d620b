package io.tenantry.render.mariadb;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What became of a cluster before it stopped. Nodes outside of its last component left when all were still there: their
 * positions are before its first.
 *
 * @param size how many nodes it has
 * @param lastComponent who was there at the end
 * @param lag by how much each node is behind what it could have
 */
record History(int size, Set<Integer> lastComponent, List<Integer> lag) {

    private static final int FIRST_OF_LAST_COMPONENT = 100;

    int positionOf(int node) {
        return lastComponent.contains(node)
                ? FIRST_OF_LAST_COMPONENT + 3 - lag.get(node)
                : FIRST_OF_LAST_COMPONENT - 1 - lag.get(node);
    }

    int farthest() {
        int farthest = 0;
        for (int node = 1; node < size; node++) {
            if (positionOf(node) > positionOf(farthest)) {
                farthest = node;
            }
        }
        return farthest;
    }

    String reportsOf(Set<Integer> seen, String uuid) {
        return seen.stream()
                .map(node -> "db-" + node + " waiting " + uuid + ":" + positionOf(node) + " "
                        + names(
                                lastComponent.contains(node)
                                        ? lastComponent
                                        : IntStream.range(0, size).boxed().collect(Collectors.toSet())))
                .collect(Collectors.joining("\n"));
    }

    private static String names(Set<Integer> nodes) {
        return nodes.stream().map(node -> "db-" + node).collect(Collectors.joining(","));
    }
}
