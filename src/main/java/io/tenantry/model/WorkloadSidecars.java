package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a workload and its sidecars ask of each other: containers, ports and folders that are there, and are one each. */
final class WorkloadSidecars {

    private WorkloadSidecars() {}

    static void check(
            Requirements requirements,
            Name app,
            Map<Name, PortNumber> ports,
            List<String> writable,
            Map<Name, Mount> volumes,
            Map<Name, Sidecar> sidecars) {
        Set<String> folders = new TreeSet<>(writable);
        volumes.values().forEach(mount -> folders.add(mount.folder()));
        Map<Name, Name> served = new TreeMap<>();
        sidecars.forEach((name, sidecar) -> {
            String place = "sidecars." + name;
            requirements.that(
                    !name.equals(app), place, "the workload's own container is called '" + name + "'", "another name");
            for (Name port : sidecar.serves()) {
                Name other = served.putIfAbsent(port, name);
                requirements
                        .that(
                                ports.containsKey(port),
                                place + ".serves",
                                "the workload has no port '" + port + "'",
                                ports.isEmpty() ? "ports of the workload" : "one of " + ports.keySet())
                        .that(
                                other == null || other.equals(name),
                                place + ".serves",
                                "'" + other + "' serves port '" + port + "' already",
                                "a port of its own");
            }
            for (String folder : sidecar.shares().keySet()) {
                requirements.that(
                        folders.contains(folder),
                        place + ".shares",
                        "nobody shares '" + folder + "' with it",
                        "a folder of the workload's 'writable' or 'volumes'"
                                + (folders.isEmpty() ? "" : ": one of " + folders));
            }
        });
    }
}
