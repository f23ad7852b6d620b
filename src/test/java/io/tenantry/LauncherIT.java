package io.tenantry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher compiles when it must and only then. Maven is a script here that notes each call, and Tenantry a program
 * that prints its arguments and ends with the code given by {@code exit=}.
 */
class LauncherIT {
    private static final Path LAUNCHER = Path.of("../tenantry");

    @TempDir
    private static Path shared;

    private static Path program;

    @TempDir
    private Path project;

    @BeforeAll
    static void compileProgram() throws IOException {
        var source =
                """
                package io.tenantry.cli;
                public final class Main {
                    public static void main(String[] arguments) {
                        System.out.println(String.join("|", arguments));
                        if (arguments[0].equals("cache")) {
                            System.out.println(System.getenv("TENANTRY_CACHE"));
                        }
                        for (String argument : arguments) {
                            if (argument.startsWith("exit=")) {
                                System.exit(Integer.parseInt(argument.substring(5)));
                            }
                        }
                    }
                }
                """;
        var file = new SimpleJavaFileObject(URI.create("string:///Main.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-d", shared.toString()), null, List.of(file))
                .call();
        assertThat(compiled).isTrue();
        program = shared.resolve("program.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(program))) {
            jar.putNextEntry(new JarEntry("io/tenantry/cli/Main.class"));
            Files.copy(shared.resolve("io/tenantry/cli/Main.class"), jar);
        }
    }

    @BeforeEach
    void layOutProject() throws IOException {
        for (String file : List.of(
                "pom.xml",
                ".mvn/jvm.config",
                "src/pom.xml",
                "src/main/java/Kept.java",
                "src/main/java/Removed.java",
                "src/test/java/KeptTest.java",
                "imports/kind.yaml",
                "imports/generated/pom.xml",
                "imports/generated/target/Generated.java")) {
            write(file, "");
        }
        Files.copy(LAUNCHER, project.resolve("tenantry"));
        writeProgram(
                "bin/mvn",
                """
                echo call >>calls
                [ ! -f broken ] || { echo 'Kept.java:[1,1] no such thing'; exit 1; }
                mkdir -p src/target
                cp %1$s src/target/tenantry.jar
                printf %%s %1$s >src/target/classpath
                """
                        .formatted(program));
    }

    @Test
    void compilesOnceWhileNothingChanges() throws Exception {
        assertThat(run("check", "a b").out()).isEqualTo("check|a b\n");
        assertThat(run("check").out()).isEqualTo("check\n");

        assertThat(compilations()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pom.xml", ".mvn/jvm.config", "src/pom.xml", "src/main/java/Kept.java", "imports/kind.yaml"})
    void compilesAgainAfterAChange(String file) throws Exception {
        run("check");
        write(file, "changed");
        Files.setLastModifiedTime(project.resolve(file), FileTime.from(Instant.EPOCH));

        run("check");

        assertThat(compilations()).isEqualTo(2);
    }

    @Test
    void compilesAgainAfterASourceWasAddedOrRemoved() throws Exception {
        run("check");
        write("src/main/java/Added.java", "");
        run("check");
        Files.delete(project.resolve("src/main/java/Removed.java"));

        run("check");

        assertThat(compilations()).isEqualTo(3);
    }

    @Test
    void compilesAgainAfterAJarOfItsClassPathWasLost() throws Exception {
        run("check");
        Files.delete(project.resolve(".tenantry/lib/tenantry.jar"));

        run("check");

        assertThat(compilations()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/test/java/KeptTest.java", "imports/generated/target/Generated.java", "src/target/x"})
    void takesNoNoticeOfTestsAndOfWhatIsGenerated(String file) throws Exception {
        run("check");
        write(file, "changed");

        run("check");

        assertThat(compilations()).isEqualTo(1);
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        assertThat(run("check", "exit=2").code()).isEqualTo(2);
        assertThat(run("synth", "exit=1").code()).isEqualTo(1);
    }

    @Test
    void runsThroughLinksFromAnyFolder() throws Exception {
        var link = Files.createSymbolicLink(project.resolve("bin/first"), Path.of("../tenantry"));
        var linkToLink = Files.createSymbolicLink(project.resolve("second"), Path.of("bin/first"));

        assertThat(launch(Path.of("/"), link, "check").out()).isEqualTo("check\n");
        assertThat(launch(project, Path.of("./second"), "check").out()).isEqualTo("check\n");
        assertThat(launch(Path.of("/"), linkToLink, "check").out()).isEqualTo("check\n");
        assertThat(compilations()).isEqualTo(1);
    }

    @Test
    void showsWhatDoesNotCompileAndTriesAgainNextTime() throws Exception {
        write("broken", "");
        var failed = run("check");
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err())
                .contains("Kept.java:[1,1] no such thing")
                .contains("tenantry: Tenantry does not compile");
        Files.delete(project.resolve("broken"));

        assertThat(run("check").out()).isEqualTo("check\n");
        assertThat(compilations()).isEqualTo(2);
    }

    @Test
    void compilesOnceForRunsAtTheSameTime() throws Exception {
        var runs = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            runs.add(start(project, project.resolve("tenantry"), "check"));
        }

        for (Process run : runs) {
            assertThat(finish(run).out()).isEqualTo("check\n");
        }
        assertThat(compilations()).isEqualTo(1);
    }

    @Test
    void takesOverFromARunThatWasKilled() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectory(project.resolve(".tenantry"));
        Files.createSymbolicLink(project.resolve(".tenantry/lock"), Path.of(Long.toString(dead.pid())));

        assertThat(run("check").code()).isZero();
        assertThat(project.resolve(".tenantry/lock")).doesNotExist();
    }

    @Test
    void theFirstSynthLeavesItsClassesForLaterRuns() throws Exception {
        run("check");
        assertThat(archive()).doesNotExist();

        run("synth");

        assertThat(archive()).exists();
        assertThat(run("synth").out()).isEqualTo("synth\n");
    }

    @Test
    void remembersWhatWasRenderedUntilItCompiles() throws Exception {
        var first = run("cache").out();
        write(".tenantry/rendered/kept", "");
        assertThat(run("cache").out()).isEqualTo(first).contains("/.tenantry/rendered/");
        assertThat(project.resolve(".tenantry/rendered/kept")).exists();
        write("src/main/java/Kept.java", "changed");

        assertThat(run("cache").out()).isNotEqualTo(first);
        assertThat(project.resolve(".tenantry/rendered")).doesNotExist();
    }

    @Test
    void aStaleArchiveOfClassesIsNotHeardOf() throws Exception {
        run("check");
        write(".tenantry/classes.jsa", "no archive");

        var run = run("check");

        assertThat(run.out()).isEqualTo("check\n");
        assertThat(run.code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "node", "mvn"})
    void saysWhatToInstall(String missing) throws Exception {
        for (String tool : List.of("bash", "java", "node", "mvn", "find", "readlink", "ln", "rm", "mkdir", "sed")) {
            if (!tool.equals(missing)) {
                writeProgram("tools/" + tool, "exec %s \"$@\"".formatted(onPath(tool)));
            }
        }
        var process = new ProcessBuilder(project.resolve("tenantry").toString(), "check");
        process.environment().put("PATH", project.resolve("tools").toString());
        process.environment().remove("JAVA_HOME");

        var run = finish(process.start());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("there is no " + missing).contains("install ");
    }

    private Run run(String... arguments) throws Exception {
        return launch(project, project.resolve("tenantry"), arguments);
    }

    private Run launch(Path folder, Path launcher, String... arguments) throws Exception {
        return finish(start(folder, launcher, arguments));
    }

    private Process start(Path folder, Path launcher, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().merge("PATH", project.resolve("bin") + ":", (path, bin) -> bin + path);
        return process.start();
    }

    private static Run finish(Process process) throws Exception {
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, err);
    }

    private Path onPath(String tool) {
        var folders = project.resolve("bin") + ":" + System.getenv("PATH");
        return Stream.of(folders.split(":", -1))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private long compilations() throws IOException {
        try (var calls = Files.lines(project.resolve("calls"))) {
            return calls.count();
        }
    }

    private Path archive() {
        return project.resolve(".tenantry/classes.jsa");
    }

    private Path write(String file, String text) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private void writeProgram(String file, String script) throws IOException {
        var executable = write(file, "#!/bin/sh\n" + script).toFile().setExecutable(true);
        assertThat(executable).isTrue();
    }

    private record Run(int code, String out, String err) {}
}
