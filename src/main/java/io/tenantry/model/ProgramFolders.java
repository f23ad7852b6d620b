package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for the folders of a program of any kind: they are folders, and nothing hides another. */
final class ProgramFolders {

    private static final Pattern FOLDER = Pattern.compile("(/[A-Za-z0-9._-]+)+");

    /** What the pods call volumes of their own. */
    private static final Pattern TAKEN =
            Pattern.compile("config(-.*)?|settings|secrets(-.*)?|sidecar-.*|writable-[0-9]+");

    private ProgramFolders() {}

    static void check(
            Requirements requirements, List<String> writable, Optional<Config> config, Map<Name, Mount> volumes) {
        Set<String> taken = requireOwn(requirements, writable, config);
        volumes.forEach((name, mount) -> {
            requireOwn(requirements, "volumes." + name + ".folder", mount.folder(), taken);
            requirements.that(
                    !TAKEN.matcher(name.value()).matches(),
                    "volumes." + name,
                    "'" + name + "' is what pods call a volume that they have anyway",
                    "another name");
        });
    }

    static void check(Requirements requirements, List<String> writable, Optional<Config> config, Set<String> shares) {
        Set<String> taken = requireOwn(requirements, writable, config);
        for (String folder : shares) {
            requireOwn(requirements, "shares", folder, taken);
        }
    }

    private static Set<String> requireOwn(Requirements requirements, List<String> writable, Optional<Config> config) {
        Set<String> taken =
                new HashSet<>(config.map(Config::files).orElse(Map.of()).keySet());
        for (String folder : writable) {
            requireOwn(requirements, "writable", folder, taken);
        }
        return taken;
    }

    private static void requireOwn(Requirements requirements, String component, String folder, Set<String> taken) {
        requirements
                .that(FOLDER.matcher(folder).matches(), component, "'" + folder + "' is no folder", "an absolute path")
                .that(taken.add(folder), component, "something is at '" + folder + "' already", "a folder of its own");
    }
}
