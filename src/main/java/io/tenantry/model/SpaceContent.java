package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that stands in a space, whoever's it is; and what holds for it together. */
record SpaceContent(
        Map<Name, Database> databases,
        Map<Name, Cache> caches,
        Map<Name, Directory> directories,
        Map<Name, External> externals,
        Map<Name, SharedDisk> disks,
        Map<Name, Config> configs,
        Map<Name, Map<String, SecretVariable>> secrets,
        Map<Name, Registry> registries,
        Map<Name, Workload> apps,
        Map<Name, Task> tasks) {

    /**
     * A program and where overlays say it.
     *
     * @param place such as {@code apps.api}
     */
    record Placed(String place, Program program) {}

    /** Its workloads, then its tasks. */
    List<Placed> programs() {
        return Stream.concat(
                        apps.values().stream().map(app -> new Placed("apps." + app.name(), app)),
                        tasks.values().stream().map(task -> new Placed("tasks." + task.name(), task)))
                .toList();
    }

    void check(Requirements requirements, String group) {
        SpaceGroup.check(requirements, group);
        SpaceNamesakes.check(requirements, this);
        SpaceSettings.check(requirements, this);
        SpaceReferences.check(requirements, this);
    }
}
