package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A program of a space that runs until it is done: by the clock, or after each delivery.
 *
 * @param name what the space calls it
 * @param component its role in the space's system, such as {@code backup}
 * @param when what starts it
 * @param image what runs, or the name that the space has for it
 * @param command replaces the image's own command; empty to keep it
 * @param user the numeric user it runs as; never 0
 * @param deadline how long it may take, all attempts together, in whole seconds
 * @param retries how often it is tried again when it fails; 0 to 10
 * @param resources of its pod
 * @param nodePool which of the cluster's node pools it runs on; any when absent
 * @param environment plain settings; what connections give stands beside them
 * @param config the same and files, kept in a ConfigMap of the task's own; absent when it has none
 * @param secrets settings that nobody may read, by variable
 * @param takes what it reads of the space's shared settings
 * @param writable folders it writes to, empty at each start; everything else is read-only
 * @param volumes folders on the space's shared disks, by name
 * @param connections all that it may reach
 */
@ModelRecord
public record Task(
        @Key Name name,
        Name component,
        Trigger when,
        ImageSource image,
        List<String> command,
        int user,
        Duration deadline,
        int retries,
        Resources resources,
        Optional<Name> nodePool,
        Map<String, String> environment,
        Optional<Config> config,
        Map<String, SecretVariable> secrets,
        Takes takes,
        List<String> writable,
        Map<Name, Mount> volumes,
        List<Connection> connections)
        implements Program {

    public Task {
        command = List.copyOf(command);
        environment = Sorted.copyOf(environment);
        secrets = Sorted.copyOf(secrets);
        writable = List.copyOf(writable);
        volumes = Sorted.copyOf(volumes);
        connections = List.copyOf(connections);
        Requirements requirements = new Requirements()
                .that(deadline.toSeconds() >= 1, "deadline", "it is under a second", "1s or more")
                .that(retries >= 0 && retries <= 10, "retries", retries + " retries", "0 to 10");
        volumes.forEach((volume, mount) -> requirements.that(
                mount instanceof Mount.Shared,
                "volumes." + volume,
                "a task has no disk of its own: its pods come and go",
                "one of the space's disks: {disk: …, folder: …}"));
        ProgramSettings.check(requirements, user, environment, config, secrets, connections);
        ProgramFolders.check(requirements, writable, config, volumes);
        requirements.check();
    }

    /** 100m and 128Mi, user 1000, an hour, two retries, {@code /tmp} writable. */
    public static TaskBuilder defaults() {
        return TaskBuilder.builder()
                .component(Name.of("task"))
                .user(1000)
                .deadline(Duration.ofHours(1))
                .retries(2)
                .resources(Resources.of("100m", "128Mi", "500m", "256Mi"))
                .takes(Takes.defaults().build())
                .writable(List.of("/tmp"));
    }

    @Override
    public Name family() {
        return name;
    }

    /** How many of its pods run at once: while one is replaced, it may still be on its way out. */
    int most() {
        return when instanceof Trigger.Clock clock && clock.overlap() == Trigger.Overlap.REPLACE ? 2 : 1;
    }
}
