package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a workload reads from a ConfigMap of its own. Its pods start again when any of it changes.
 *
 * @param variables plain settings, as environment variables
 * @param files texts, by the absolute path at which the workload finds each
 */
@ModelRecord
public record Config(Map<String, String> variables, Map<String, String> files) {

    private static final Pattern FILE = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");

    public Config {
        variables = Sorted.copyOf(variables);
        files = Sorted.copyOf(files);
        Requirements requirements = new Requirements()
                .that(
                        !variables.isEmpty() || !files.isEmpty(),
                        "",
                        "there is nothing in it",
                        "variables, files, or no config");
        Set<String> keys = new HashSet<>(variables.keySet());
        for (String file : files.keySet()) {
            requirements
                    .that(FILE.matcher(file).matches(), "files", "'" + file + "' is no file", "an absolute path")
                    .that(
                            keys.add(keyOf(file)),
                            "files",
                            "two are called " + keyOf(file),
                            "another name for one of them");
        }
        requirements.check();
    }

    /** Nothing. */
    public static ConfigBuilder defaults() {
        return ConfigBuilder.builder();
    }

    /** What the ConfigMap calls the file at {@code path}: its name. */
    public static String keyOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
