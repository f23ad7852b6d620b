package io.tenantry.render.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A script, run by bash. */
final class Script {

    private static final Path SCRIPTS = Path.of("main", "resources", "io", "tenantry", "render", "mariadb");

    private final List<String> command;
    private final Map<String, String> environment;

    private Script(List<String> command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /** The script {@code name} as it ships. */
    static Script named(String name) {
        return new Script(List.of("bash", SCRIPTS.resolve(name).toAbsolutePath().toString()), Map.of());
    }

    /** The script {@code text}; its first argument is its {@code $0}. */
    static Script inline(String text) {
        return new Script(List.of("bash", "-c", text), Map.of());
    }

    /** The file of a script that ships. */
    String path() {
        return command.get(1);
    }

    /** This script with the programs of {@code folder} before all others. */
    Script withPrograms(Path folder) {
        return with("PATH", folder + ":" + System.getenv("PATH"));
    }

    Script with(String variable, Object value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value.toString());
        return new Script(command, more);
    }

    Outcome run(String input, String... arguments) {
        List<String> call = new ArrayList<>(command);
        call.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(call).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came of it.
     *
     * @param output of both streams
     */
    record Outcome(int exitCode, String output) {}
}
