package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How a node starts: {@code start.sh} with programs in place of MariaDB's and of the network that write down how they are
 * called. The node is {@code db-1} of a cluster of three.
 */
class StartTest {

    private static final String CLUSTER = "6c1f0e2a-e53e-11f1-b473-b619083605ee";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    @TempDir
    private Path folder;

    @BeforeEach
    void installPrograms() throws IOException {
        for (String directory : new String[] {"programs", "volume", "run", "peers"}) {
            Files.createDirectory(folder.resolve(directory));
        }
        program("mariadb-install-db", "mkdir -p $VOLUME/data/mysql; echo installed");
        program("socat", "name=${2#TCP:}; cat $PEERS/${name%%.*}");
        program("mariadbd", "echo mariadbd $@; [[ $* != *--wsrep-recover* ]] || cat $PEERS/recovered");
    }

    @Test
    void anEmptyNodeJoinsWhoeverRuns() throws IOException {
        peer("db-0", "member");

        assertThat(start()).contains("waiting empty; join").contains(server("")).doesNotContain("installed");
    }

    @Test
    void theFirstNodeOfANewClusterInstallsIt() throws IOException {
        peer("db-1", "waiting empty");
        peer("db-2", "waiting empty");

        assertThat(startAs("db-0"))
                .contains("waiting empty; bootstrap db-0")
                .contains("installed")
                .contains("--wsrep-node-name=db-0 --wsrep-node-address=10.1.2.3 --wsrep-new-cluster\n");
        assertThat(folder.resolve("volume/installing"))
                .as("until it is in a cluster")
                .exists();
    }

    @Test
    void aCleanStopLeftThePosition() throws IOException {
        saved(CLUSTER, 41);
        peer("db-0", "member");

        assertThat(start())
                .contains("waiting " + CLUSTER + ":41 -; join")
                .contains(server(" --wsrep-start-position=" + CLUSTER + ":41"));
    }

    @Test
    void afterACrashInnoDbKnowsThePosition() throws IOException {
        saved(CLUSTER, -1);
        peer("recovered", "2026-11-21 WSREP: Recovered position: " + CLUSTER + ":42,0-1-7");
        peer("db-0", "member");

        assertThat(start()).contains(server(" --wsrep-start-position=" + CLUSTER + ":42"));
    }

    @Test
    void aRecoveryThatFailsIsNoAnswer() throws IOException {
        saved(CLUSTER, -1);
        peer("db-0", "member");

        assertThat(start())
                .contains("the position of the data cannot be found out")
                .doesNotContain("join");
    }

    @Test
    void aBrokenStateTransferLeftNothingToStartFrom() throws IOException {
        saved(CLUSTER, -1);
        Files.createFile(folder.resolve("volume/data/sst_in_progress"));
        peer("db-0", "member");

        assertThat(start()).contains("waiting unusable; join").contains(server(""));
    }

    @Test
    void dataThatGaleraCallsInconsistentIsNothingToStartFrom() throws IOException {
        saved(NOBODY, -1);
        peer("db-0", "member");

        assertThat(start()).contains("waiting unusable; join").contains(server(""));
    }

    @Test
    void theFarthestNodeIsAllowedToStart() throws IOException {
        saved(CLUSTER, 41);
        Files.writeString(folder.resolve("volume/component"), "db-1\n");
        peer("db-0", "waiting empty");

        assertThat(start())
                .contains("waiting " + CLUSTER + ":41 db-1; bootstrap db-1")
                .contains(server(" --wsrep-new-cluster --wsrep-start-position=" + CLUSTER + ":41"));
        assertThat(folder.resolve("volume/data/grastate.dat")).content().contains("safe_to_bootstrap: 1");
    }

    @Test
    void aChosenNodeStartsAnotherCluster() throws IOException {
        saved(CLUSTER, 41);
        Files.writeString(folder.resolve("choice"), "db-1 " + CLUSTER + ":41\n");

        assertThat(start()).contains("bootstrap db-1 anew").contains(server(" --wsrep-new-cluster"));
        assertThat(folder.resolve("volume/data/grastate.dat")).doesNotExist();
    }

    @Test
    void anInstallationThatNeverSawAClusterIsDiscarded() throws IOException {
        saved(NOBODY, -1);
        Files.createFile(folder.resolve("volume/installing"));
        peer("db-0", "member");

        assertThat(start()).contains("discarding").contains("waiting empty; join");
    }

    @Test
    void anInstallationThatDidIsNot() throws IOException {
        saved(CLUSTER, 1);
        Files.createFile(folder.resolve("volume/installing"));
        peer("db-0", "member");

        assertThat(start()).doesNotContain("discarding").contains("waiting " + CLUSTER + ":1 -; join");
        assertThat(folder.resolve("volume/installing")).doesNotExist();
    }

    @Test
    void whatTheServerSaysOfItsComponentIsKept() throws IOException {
        Files.createFile(folder.resolve("volume/installing"));
        Script.named("notify.sh")
                .with("VOLUME", folder.resolve("volume"))
                .run(
                        "",
                        "--status",
                        "synced",
                        "--uuid",
                        CLUSTER,
                        "--primary",
                        "yes",
                        "--members",
                        "u0/db-0/10.0.0.1:3306,u2/db-2/10.0.0.3:3306",
                        "--index",
                        "0");

        assertThat(folder.resolve("volume/component")).hasContent("db-0,db-2");
        assertThat(folder.resolve("volume/installing"))
                .as("the first component")
                .doesNotExist();
    }

    @Test
    void aComponentWithoutAMajorityIsNotKept() throws IOException {
        Files.writeString(folder.resolve("volume/component"), "db-0,db-1\n");
        Script.named("notify.sh")
                .with("VOLUME", folder.resolve("volume"))
                .run("", "--status", "connected", "--primary", "no", "--members", "u1/db-1/10.0.0.2:3306");

        assertThat(folder.resolve("volume/component")).hasContent("db-0,db-1");
    }

    private String start() {
        return startAs("db-1");
    }

    private String startAs(String node) {
        return Script.named("start.sh")
                .withPrograms(folder.resolve("programs"))
                .with("VOLUME", folder.resolve("volume"))
                .with("RUN", folder.resolve("run"))
                .with("CHOICE", folder.resolve("choice"))
                .with("PEERS", folder.resolve("peers"))
                .with("NODE", node)
                .with("ADDRESS", "10.1.2.3")
                .with("CLUSTER", "db")
                .with("NODES", 3)
                .with("DOMAIN", "db-nodes.mariadb.svc.cluster.local")
                .run("")
                .output();
    }

    private static String server(String further) {
        return "mariadbd --defaults-file=/etc/galera/my.cnf --wsrep-node-name=db-1 --wsrep-node-address=10.1.2.3"
                + further + "\n";
    }

    private void saved(String uuid, int seqno) throws IOException {
        Files.createDirectories(folder.resolve("volume/data/mysql"));
        Files.writeString(
                folder.resolve("volume/data/grastate.dat"),
                """
                # GALERA saved state
                version: 2.1
                uuid:    %s
                seqno:   %d
                safe_to_bootstrap: 0
                """
                        .formatted(uuid, seqno));
    }

    private void peer(String name, String report) throws IOException {
        Files.writeString(folder.resolve("peers").resolve(name), report + "\n");
    }

    private void program(String name, String body) throws IOException {
        Path program = Files.writeString(folder.resolve("programs").resolve(name), "#!/bin/bash\n" + body + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
