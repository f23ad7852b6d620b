package io.tenantry.check.capacity;

import io.tenantry.check.NodePool;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is and what is asked for, as a page that a person can read. */
final class CapacityPage {

    private static final String HEAD = "| | CPU | memory | pods |\n|---|---|---|---|\n";

    private CapacityPage() {}

    static String of(List<NodePool> pools, Load load, Room quotas, List<Connections> connections) {
        StringBuilder page = new StringBuilder("# Capacity\n\n");
        page.append(
                "What pods request, against what the nodes have. Charts' own pods are not counted: leave room for them.\n\n");
        page.append(HEAD);
        pools.forEach(pool -> page.append(row("nodes: " + pool.name() + ", " + pool.count(), Room.of(List.of(pool)))));
        page.append(row("all nodes but one", Room.withOneNodeLost(pools)));
        page.append(row("requested with the least replicas", sum(load.least().values().stream())));
        page.append(row("requested with the most replicas, and every Job", sum(load.most().values().stream())));
        page.append(row("granted by quotas", quotas));
        page.append("\n## By namespace\n\nWith the most replicas, and every Job.\n\n")
                .append(HEAD);
        load.most().forEach((namespace, room) -> page.append(row(namespace, room)));
        if (!connections.isEmpty()) {
            page.append("\n## Connections\n\n| cluster | databases | may be asked for | has |\n|---|---|---|---|\n");
            connections.forEach(each -> page.append(row(List.of(
                    each.cluster().namespace() + "/" + each.cluster().name(),
                    Integer.toString(each.databases()),
                    Integer.toString(each.needed()),
                    Integer.toString(each.available())))));
        }
        return page.toString();
    }

    static Room sum(Stream<Room> rooms) {
        return rooms.reduce(Room.NONE, Room::plus);
    }

    private static String row(String name, Room room) {
        return row(Stream.concat(Stream.of(name), room.cells().stream()).toList());
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
