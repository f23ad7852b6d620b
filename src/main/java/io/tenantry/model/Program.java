package io.tenantry.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a space runs: all the time, as a {@link Workload}, or until it is done, as a {@link Task}. Whichever it is, it has
 * an identity of its own, writes nowhere but where it says, and reaches nothing but what it is connected to.
 */
public sealed interface Program permits Workload, Task {

    /** What the space calls it. */
    Name name();

    /** What it is a version of: what it is called, but where a workload stands in two colours. */
    Name family();

    /** Its role in the space's system, such as {@code api}. */
    Name component();

    /** What runs. */
    ImageSource image();

    /** Of all its containers. */
    default List<Image> images() {
        return List.of(image().image());
    }

    /** Replaces the image's own command; empty to keep it. */
    List<String> command();

    /** The numeric user it runs as; never 0. */
    int user();

    /** Of each pod. */
    Resources resources();

    /** Which of the cluster's node pools it runs on; any when absent. */
    Optional<Name> nodePool();

    /** Plain settings. */
    Map<String, String> environment();

    /** The same and files, in a ConfigMap of its own; absent when it has none. */
    Optional<Config> config();

    /** Settings that nobody may read, by variable. */
    Map<String, SecretVariable> secrets();

    /** What it reads of the settings that programs of the space share. */
    Takes takes();

    /** Folders it writes to, empty at each start. */
    List<String> writable();

    /** Folders that outlive its pods, by name. */
    Map<Name, Mount> volumes();

    /** All that it may reach. */
    List<Connection> connections();
}
