package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a single server starts, and how its accounts are kept: with programs in place of MariaDB's that tell their calls. */
class ServeTest {

    private static final String CONFIGURATION = "--defaults-file=/etc/mariadb/my.cnf";

    @TempDir
    private Path folder;

    @BeforeEach
    void installPrograms() throws IOException {
        Files.createDirectory(folder.resolve("programs"));
        Files.createDirectory(folder.resolve("volume"));
        program("mariadb-install-db", "mkdir $VOLUME/data/mysql; echo installed $1");
        program("mariadbd", "echo serving $@");
        program("sync", "true");
    }

    @Test
    void onAnEmptyDiskItIsInstalledFirst() {
        assertThat(serve())
                .contains("installing an empty database")
                .contains("installed " + CONFIGURATION + "\nserving " + CONFIGURATION + "\n");
        assertThat(folder.resolve("volume/installing")).doesNotExist();
        assertThat(folder.resolve("volume/tmp")).isDirectory();
    }

    @Test
    void dataIsServedAsItIs() throws IOException {
        Files.createDirectories(folder.resolve("volume/data"));

        assertThat(serve()).isEqualTo("serving " + CONFIGURATION + "\n");
    }

    @Test
    void anInstallationThatBrokeOffIsBegunAnew() throws IOException {
        Files.createDirectories(folder.resolve("volume/data/half"));
        Files.createFile(folder.resolve("volume/installing"));

        assertThat(serve()).contains("discarding an installation that broke off", "installed", "serving");
        assertThat(folder.resolve("volume/data/half")).doesNotExist();
    }

    @Test
    void anInstallationThatFailsIsNotServed() throws IOException {
        program("mariadb-install-db", "exit 1");

        assertThat(serve()).doesNotContain("serving");
        assertThat(folder.resolve("volume/installing")).exists();
    }

    /** Its {@code sleep} ends the pod. */
    @Test
    void accountsAreLeftAloneUntilTheServerListens() throws IOException {
        program("sleep", "kill -TERM $PPID");
        program("mariadb", "echo asked");

        Script.Outcome outcome = Script.named("keep-accounts.sh")
                .withPrograms(folder.resolve("programs"))
                .with("SOCKET", folder.resolve("socket"))
                .run("");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output()).doesNotContain("asked");
    }

    private String serve() {
        return Script.named("serve.sh")
                .withPrograms(folder.resolve("programs"))
                .with("VOLUME", folder.resolve("volume"))
                .run("")
                .output();
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve("programs").resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
