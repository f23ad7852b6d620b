package io.tenantry.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A namespace and the workloads in it: a tenant's, or one of the system's own. Whoever's it is, it is restricted, closed
 * but for declared connections, and every workload in it has an identity of its own.
 */
public sealed interface Space permits Tenant, OwnSpace {

    /** What it is called where it shares a server with others. */
    SpaceId spaceId();

    /** The group, as the API server's authentication names it, whose members may look at the namespace. */
    String group();

    /** Which of the environment's size classes bounds it; absent when nothing does. */
    Optional<Name> sizeClass();

    /** What its workloads read about whose they are. */
    Optional<Settings> settings();

    /** Its databases in clusters that spaces share. */
    Map<Name, Database> databases();

    /** Its own caches. */
    Map<Name, Cache> caches();

    /** Its own directories. */
    Map<Name, Directory> directories();

    /** Servers outside of the cluster that its workloads use. */
    Map<Name, External> externals();

    /** Disks that its programs share. */
    Map<Name, SharedDisk> disks();

    /** Plain settings and files that its programs share. */
    Map<Name, Config> configs();

    /** Settings that nobody may read and its programs share: by Secret, by variable. */
    Map<Name, Map<String, SecretVariable>> secrets();

    /** Private registries of its images. */
    Map<Name, Registry> registries();

    /** Its workloads. */
    Map<Name, Workload> apps();

    /** Its tasks. */
    Map<Name, Task> tasks();

    /** All that it runs: its workloads, then its tasks. */
    default List<Program> programs() {
        return Stream.<Program>concat(apps().values().stream(), tasks().values().stream())
                .toList();
    }

    /** Its workloads by what they are versions of: two where one stands in two colours, one elsewhere. */
    default Map<Name, List<Workload>> families() {
        return apps().values().stream()
                .collect(Collectors.groupingBy(Workload::family, TreeMap::new, Collectors.toList()));
    }

    /** The levels at which its programs connect to {@code database}: its roles, and no others, exist. */
    default Set<Access> accessTo(Name database) {
        Set<Access> levels = EnumSet.noneOf(Access.class);
        for (Program program : programs()) {
            for (Connection connection : program.connections()) {
                if (connection instanceof Connection.ToDatabase to
                        && to.database().equals(database)) {
                    levels.add(to.access());
                }
            }
        }
        return Collections.unmodifiableSet(levels);
    }
}
