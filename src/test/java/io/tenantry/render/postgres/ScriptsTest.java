package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.render.postgres.Provisioning.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts ask of psql, and what they do about its answers. A psql of ours writes down how it was called. */
class ScriptsTest {

    private static final String ARGUMENTS = "--no-psqlrc --quiet --no-password --no-align --tuples-only"
            + " --set=ON_ERROR_STOP=1 --set=VERBOSITY=terse --file=scripts/session.sql";
    private static final String READY = "postgres " + ARGUMENTS + " --file=scripts/ready.sql";

    @TempDir
    Path folder;

    private record Outcome(int exit, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(folder.resolve("scripts"));
        for (String name : List.of("server.sh", "tenant.sh", "cluster.sh")) {
            Files.writeString(
                    folder.resolve("scripts").resolve(name),
                    Provisioning.script(name).replace("/scripts/", "scripts/").replace("/tenant/", "tenant/"));
        }
        program(
                "psql",
                """
                echo "$PGDATABASE $*" >> calls
                case $* in
                    *exists.sql) cat exists ;;
                    *"$(cat failing)") echo "psql: no" >&2; exit 3 ;;
                esac
                """);
        program("sleep", "echo \"sleep $*\" >> calls");
        Files.writeString(folder.resolve("exists"), "0\n");
        Files.writeString(folder.resolve("failing"), "nothing.sql");
    }

    @Test
    void aNewDatabaseTakesEverySession() throws Exception {
        Outcome outcome = run("tenant.sh");

        assertThat(outcome).isEqualTo(new Outcome(0, "acme_scuba_db is provisioned\n", ""));
        assertThat(calls()).isEqualTo(calls(Provisioning.SESSIONS));
    }

    @Test
    void aDatabaseThatIsThereIsNotMade() throws Exception {
        Files.writeString(folder.resolve("exists"), "1\n");
        List<Session> sessions = new ArrayList<>(Provisioning.SESSIONS);
        sessions.remove(new Session("postgres", "tenant/create.sql"));

        assertThat(run("tenant.sh").exit()).isZero();

        assertThat(calls()).isEqualTo(calls(sessions));
    }

    @Test
    void theFirstErrorEndsIt() throws Exception {
        for (String last : List.of("roles.sql", "create.sql", "close.sql", "privileges.sql")) {
            Files.deleteIfExists(folder.resolve("calls"));
            Files.writeString(folder.resolve("failing"), last);

            assertThat(run("tenant.sh")).isEqualTo(new Outcome(3, "", "psql: no\n"));
            assertThat(calls()).last().asString().endsWith(last);
        }
    }

    @Test
    void anAnswerThatDoesNotComeEndsItToo() throws Exception {
        Files.delete(folder.resolve("exists"));

        assertThat(run("tenant.sh").exit()).isNotZero();

        assertThat(calls()).last().asString().endsWith("exists.sql");
    }

    @Test
    void aServerThatIsNotReadyIsAwaitedForFiveMinutes() throws Exception {
        Files.writeString(folder.resolve("failing"), "ready.sql");

        assertThat(run("tenant.sh")).isEqualTo(new Outcome(1, "", "psql: no\n"));

        assertThat(calls()).filteredOn(READY::equals).hasSize(60);
        assertThat(calls()).filteredOn("sleep 5"::equals).hasSize(59);
        assertThat(calls()).hasSize(119);
    }

    @Test
    void aClusterIsReadiedInOneSession() throws Exception {
        assertThat(run("cluster.sh")).isEqualTo(new Outcome(0, "shared is ready for tenants\n", ""));

        assertThat(calls()).containsExactly(READY, "postgres " + ARGUMENTS + " --file=scripts/cluster.sql");
    }

    /** psql would print the value of a query, and interpolates in what is not quoted by dollars. */
    @Test
    void passwordsAreReadAndSetButNeverShown() {
        assertThat(Provisioning.script("passwords.sql").lines().filter(line -> !line.startsWith("--")))
                .allMatch(line -> line.matches("\\\\set [a-z_]+ ''")
                        || line.matches("\\\\getenv [a-z_]+ PASSWORD_[A-Z_]+")
                        || line.matches("SET tenantry\\.password_([a-z_]+) = :'\\1';"));
    }

    private static List<String> calls(List<Session> sessions) {
        List<String> calls = new ArrayList<>();
        calls.add(READY);
        for (Session session : sessions) {
            String database =
                    session.database().equals(Provisioning.TENANT_DATABASE) ? "acme_scuba_db" : session.database();
            calls.add(database + " " + ARGUMENTS + " --file=" + String.join(" --file=", session.files()));
        }
        return calls;
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private Outcome run(String script) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "scripts/" + script)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                        "PGHOST", "shared",
                        "PASSWORD_OWNER", "secret",
                        "TENANT_DATABASE", "acme_scuba_db"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
