package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a node is alive and when it is ready, by what its own server and the other nodes say. */
class AliveTest {

    private static final String SERVING = "Primary Synced ON 9";
    private static final String ALONE = "non-Primary Initialized OFF 9";

    @TempDir
    private Path folder;

    @BeforeEach
    void installPrograms() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.createDirectories(folder.resolve("peers"));
        program("socat", "name=${2#TCP:}; cat $PEERS/${name%%.*}");
        server("exit 1");
    }

    @Test
    void aNodeThatServesIsAliveAndReady() throws IOException {
        server("echo " + SERVING);

        assertThat(alive()).isTrue();
        assertThat(ready()).isTrue();
    }

    @Test
    void aNodeThatIsCopiedFromStaysReady() throws IOException {
        server("echo Primary Donor/Desynced ON 9");

        assertThat(ready()).isTrue();
    }

    @Test
    void aNodeThatCatchesUpIsAliveButNotReady() throws IOException {
        server("echo Primary Joined OFF 9");

        assertThat(alive()).isTrue();
        assertThat(ready()).isFalse();
    }

    @Test
    void aNodeThatWaitsForTheOthersIsAlive() throws IOException {
        file("run/report");

        assertThat(alive()).isTrue();
    }

    @Test
    void aStartTakesAsLongAsItTakes() throws IOException {
        peer("db-0", "member");

        assertThat(alive()).isTrue();
    }

    @Test
    void whoWasJoiningStopsWhenThereIsNobodyLeftToJoin() throws IOException {
        peer("db-0", "waiting empty");

        assertThat(alive()).isFalse();
    }

    @Test
    void theOneThatTheOthersWaitForGoesOn() throws IOException {
        file("run/first");
        peer("db-0", "waiting empty");

        assertThat(alive()).isTrue();
    }

    @Test
    void aServerThatAnsweredAndDoesNotAnyMoreIsDead() throws IOException {
        server("echo " + SERVING);
        assertThat(alive()).isTrue();
        server("exit 1");

        assertThat(alive()).isFalse();
    }

    @Test
    void aServerThatIsFullIsNotDead() throws IOException {
        file("run/answered");
        server("echo ERROR 1040: Too many connections >&2; exit 1");

        assertThat(alive()).isTrue();
        assertThat(ready()).isFalse();
    }

    @Test
    void whoLostTheMajorityAndReachesNobodyStays() throws IOException {
        server("echo " + ALONE);

        assertThat(alive()).isTrue();
        assertThat(alive()).isTrue();
        assertThat(ready()).isFalse();
    }

    @Test
    void whoLostTheMajorityAndDoesNotFindTheOthersThatItReachesStops() throws IOException {
        server("echo " + ALONE);
        peer("db-0", "busy");

        assertThat(alive()).as("at first they may be about to meet").isTrue();
        assertThat(alive()).isFalse();
    }

    @Test
    void whoLostTheMajorityStopsWhenTheOthersWait() throws IOException {
        server("echo " + ALONE);
        peer("db-0", "waiting empty");

        assertThat(alive()).as("at first it may be catching up").isTrue();
        assertThat(alive()).isFalse();
    }

    @Test
    void whoIsLeftBehindStopsWhenTheOthersServe() throws IOException {
        server("echo non-Primary Joining:-receiving-State-Transfer OFF 9");
        peer("db-0", "member");

        assertThat(alive()).isTrue();
        assertThat(alive()).isFalse();
    }

    @Test
    void whoGetsNothingOfWhatItMissesStops() throws IOException {
        server("echo Primary Joining:-receiving-State-Transfer OFF 9");

        assertThat(alive()).isTrue();
        assertThat(alive()).isFalse();
    }

    @Test
    void whoIsCatchingUpIsNotLeftBehind() throws IOException {
        peer("db-0", "member");

        server("echo non-Primary Joining:-receiving-State-Transfer OFF 9");
        assertThat(alive()).isTrue();
        server("echo non-Primary Joining:-receiving-State-Transfer OFF 10");
        assertThat(alive()).isTrue();
    }

    @Test
    void aNodeReportsThatItIsAMember() throws IOException {
        server("echo " + SERVING);

        assertThat(report()).isEqualTo("member\n");
    }

    @Test
    void aNodeReportsWhatItWaitsWith() throws IOException {
        Files.writeString(folder.resolve("run/report"), "waiting empty\n");

        assertThat(report()).isEqualTo("waiting empty\n");
    }

    @Test
    void aNodeReportsThatItIsBusy() throws IOException {
        assertThat(report()).isEqualTo("busy\n");
        server("echo " + ALONE);
        assertThat(report()).isEqualTo("busy\n");
    }

    private boolean alive() {
        return script("alive.sh").run("").exitCode() == 0;
    }

    private boolean ready() {
        return script("ready.sh").run("").exitCode() == 0;
    }

    private String report() {
        return script("report.sh").run("").output();
    }

    private Script script(String name) {
        return Script.named(name)
                .withPrograms(folder)
                .with("RUN", folder.resolve("run"))
                .with("PEERS", folder.resolve("peers"))
                .with("NODE", "db-1")
                .with("CLUSTER", "db")
                .with("NODES", 3)
                .with("DOMAIN", "db-nodes.mariadb.svc.cluster.local");
    }

    /** The client, which is how the scripts ask the server. */
    private void server(String body) throws IOException {
        program("mariadb", body);
    }

    private void peer(String name, String report) throws IOException {
        Files.writeString(folder.resolve("peers").resolve(name), report + "\n");
    }

    private void file(String name) throws IOException {
        Files.writeString(folder.resolve(name), "there\n");
    }

    private void program(String name, String body) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
