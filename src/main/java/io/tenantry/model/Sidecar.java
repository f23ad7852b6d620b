package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A program beside a workload's own in each of its pods, such as a web server in front of a socket. It starts before the
 * workload's program and ends after it, so it answers as long as that one does. It is given no credentials: what the
 * workload is connected to is the workload's program's.
 *
 * @param name what the workload calls it, and its container; at most 30 characters
 * @param image what runs, or the name that the space has for it
 * @param command replaces the image's own command; empty to keep it
 * @param user the numeric user it runs as; the workload's when absent, never 0
 * @param serves those of the workload's ports at which it listens, instead of the workload's program
 * @param probes how the kubelet knows that it lives, asked at ports that it serves; one that serves a port has them. The
 *     workload's program does not start before the first of them holds, so they ask what the sidecar answers by itself
 * @param resources of it alone, beside the workload's
 * @param environment plain settings
 * @param config the same and files, kept in a ConfigMap of the sidecar's own; absent when it has none
 * @param writable folders of its own that it writes to, empty at each start; everything else is read-only
 * @param shares folders of the workload that it finds at the same path, and what it does there
 */
@ModelRecord
public record Sidecar(
        @Key Name name,
        ImageSource image,
        List<String> command,
        Optional<Integer> user,
        List<Name> serves,
        Optional<Probes> probes,
        Resources resources,
        Map<String, String> environment,
        Optional<Config> config,
        List<String> writable,
        Map<String, Mount.Use> shares) {

    /** Leaves room for what volumes of the pod are called after it. */
    private static final int LONGEST_NAME = 30;

    public Sidecar {
        command = List.copyOf(command);
        serves = List.copyOf(serves);
        environment = Sorted.copyOf(environment);
        writable = List.copyOf(writable);
        shares = Sorted.copyOf(shares);
        Requirements requirements = new Requirements()
                .that(
                        name.value().length() <= LONGEST_NAME,
                        "",
                        "'" + name + "' is too long",
                        "a name of at most " + LONGEST_NAME + " characters")
                .that(
                        !name.value().startsWith("linkerd-"),
                        "",
                        "names from 'linkerd-' are those of the mesh's own containers",
                        "another name")
                .that(Set.copyOf(serves).size() == serves.size(), "serves", "one stands twice", "each once")
                .that(
                        serves.isEmpty() || probes.isPresent(),
                        "probes",
                        "it serves a port and has no probes",
                        "startup, liveness, readiness");
        for (Probe probe : probes.map(Probes::all).orElse(List.of())) {
            requirements.that(
                    serves.contains(probe.port()),
                    "probes",
                    "it does not serve port '" + probe.port() + "'",
                    serves.isEmpty() ? "no probes: nobody can ask it" : "one of " + serves);
        }
        ProgramSettings.check(requirements, user.orElse(1), environment, config, Map.of(), List.of());
        ProgramFolders.check(requirements, writable, config, shares.keySet());
        requirements.check();
    }

    /** Serves no port, as the workload's user; {@code /tmp} writable. */
    public static SidecarBuilder defaults() {
        return SidecarBuilder.builder().writable(List.of("/tmp"));
    }
}
