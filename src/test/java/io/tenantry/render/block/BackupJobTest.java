package io.tenantry.render.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ends of the pipe, with an rclone of ours that writes down what it is asked for, and what arrives. */
class BackupJobTest {

    private static final String OBJECT = "store:shop-backups/shared/2027-01-31T02-00-00Z.gz";

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(folder.resolve("pipe"));
        program("date", "echo 2027-01-31T02-00-00Z\n");
        program("sleep", "echo slept >> slept\n");
        program(
                "rclone",
                """
                echo "$*" >> calls
                if [ "$1" = rcat ]; then gzip -dc > arrived; fi
                """);
        Files.writeString(
                folder.resolve("send.sh"),
                Texts.beside(BackupJob.class, "send.sh").get("send.sh").replace("/pipe/", "pipe/"));
    }

    @Test
    void aDumpArrivesAndWhatIsTooOldGoes() throws Exception {
        assertThat(run("echo all of it")).isZero();

        assertThat(folder.resolve("arrived")).hasContent("all of it");
        assertThat(calls()).containsExactly("rcat " + OBJECT, "delete --min-age 30d store:shop-backups/shared");
    }

    /** The older ones stay: they are all there is. */
    @Test
    void aDumpThatBreaksOffIsDeletedAndNothingElseIs() throws Exception {
        assertThat(run("(echo half; exit 1)")).isNotZero();

        assertThat(calls()).containsExactly("rcat " + OBJECT, "deletefile " + OBJECT);
    }

    @Test
    void aStoreThatRefusesEndsIt() throws Exception {
        program("rclone", "echo \"$*\" >> calls; cat > /dev/null; exit 5\n");

        assertThat(run("echo all of it")).isEqualTo(5);

        assertThat(calls()).containsExactly("rcat " + OBJECT);
    }

    /** The exit of the end that sends, while the other runs beside it. */
    private int run(String dump) throws IOException, InterruptedException {
        Process dumping = start(BackupJob.throughPipe(dump).replace("/pipe/", "pipe/"));
        Process sending = start(". ./send.sh");
        assertThat(sending.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dumping.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return sending.exitValue();
    }

    private Process start(String script) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("DESTINATION", "store:shop-backups/shared");
        builder.environment().put("DAYS", "30");
        return builder.start();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
