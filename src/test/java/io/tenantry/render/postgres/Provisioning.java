package io.tenantry.render.postgres;

import io.tenantry.Fixtures;
import io.tenantry.database.PostgresServer;
import io.tenantry.model.Access;
import io.tenantry.model.Database;
import io.tenantry.model.DatabaseInPostgresBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.TenantId;
import io.tenantry.render.block.Texts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the Job of a tenant's database does, by JDBC instead of psql: the same files in the same sessions, as
 * {@code ScriptsTest} holds the script to.
 */
final class Provisioning {

    static final String TENANT_DATABASE = "the tenant's";

    /** The sessions of {@code tenant.sh}, each after {@code session.sql}; the third only where the second counts none. */
    static final List<Session> SESSIONS = List.of(
            new Session("postgres", "tenant/settings.sql", "scripts/passwords.sql", "scripts/roles.sql"),
            new Session("postgres", "tenant/settings.sql", "scripts/exists.sql"),
            new Session("postgres", "tenant/create.sql"),
            new Session("postgres", "tenant/settings.sql", "scripts/close.sql"),
            new Session(TENANT_DATABASE, "tenant/settings.sql", "scripts/privileges.sql"));

    private static final Session EXISTS = SESSIONS.get(1);
    private static final Session CREATE = SESSIONS.get(2);
    private static final String PASSWORDS = "scripts/passwords.sql";

    private final PostgresServer server;
    private final TenantId tenant;
    private final Map<Access, String> passwords;
    private final int connections;
    private final Database.Roles roles;

    record Session(String database, List<String> files) {

        Session(String database, String... files) {
            this(database, List.of(files));
        }
    }

    private Provisioning(
            PostgresServer server,
            TenantId tenant,
            Map<Access, String> passwords,
            int connections,
            Database.Roles roles) {
        this.server = server;
        this.tenant = tenant;
        this.passwords = new TreeMap<>(passwords);
        this.connections = connections;
        this.roles = roles;
    }

    /** Of the tenant's database {@code main} with a login for each password, and 8 connections. */
    static Provisioning of(PostgresServer server, String tenant, Map<Access, String> passwords) {
        return new Provisioning(server, TenantId.of(tenant), passwords, 8, Database.Roles.DECLARED);
    }

    Provisioning connections(int limit) {
        return new Provisioning(server, tenant, passwords, limit, roles);
    }

    Provisioning passwords(Map<Access, String> others) {
        return new Provisioning(server, tenant, others, connections, roles);
    }

    Provisioning roles(Database.Roles makers) {
        return new Provisioning(server, tenant, passwords, connections, makers);
    }

    Provisioning run() throws SQLException {
        return run(SESSIONS.size());
    }

    /** Stops after so many sessions, as a Job that is killed does. */
    Provisioning run(int sessions) throws SQLException {
        boolean exists = false;
        for (Session session : SESSIONS.subList(0, sessions)) {
            if (session.equals(CREATE) && exists) {
                continue;
            }
            List<String> output = run(session);
            exists = session.equals(EXISTS) ? output.equals(List.of("1")) : exists;
        }
        return this;
    }

    String database() {
        return postgres().databaseOf(tenant);
    }

    String owners() {
        return postgres().ownersOf(tenant);
    }

    String role(Access access) {
        return postgres().roleOf(tenant, access);
    }

    /** As the login of {@code access}, with its password. */
    Connection connect(Access access) throws SQLException {
        return server.connect(database(), role(access), passwords.get(access));
    }

    private Database.InPostgres postgres() {
        return DatabaseInPostgresBuilder.builder((Database.InPostgres)
                        Fixtures.tenant().id(tenant).build().databases().get(Name.of("main")))
                .roles(roles)
                .build();
    }

    private List<String> run(Session session) throws SQLException {
        String database = session.database().equals(TENANT_DATABASE) ? database() : session.database();
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(script("session.sql"));
            List<String> output = List.of();
            for (String file : session.files()) {
                if (file.equals(PASSWORDS)) {
                    setPasswords(connection);
                } else if (session.equals(EXISTS) && file.startsWith("scripts/")) {
                    output = PostgresServer.rows(connection, text(file));
                } else {
                    statement.execute(text(file));
                }
            }
            return output;
        }
    }

    /** {@code passwords.sql} is psql's: this is what it does. */
    private void setPasswords(Connection connection) throws SQLException {
        for (Access access : Access.values()) {
            try (PreparedStatement set = connection.prepareStatement("SELECT set_config(?, ?, false)")) {
                set.setString(1, "tenantry.password_" + access.key().replace('-', '_'));
                set.setString(2, passwords.getOrDefault(access, ""));
                set.execute();
            }
        }
    }

    private String text(String file) {
        String name = file.substring(file.indexOf('/') + 1);
        return file.startsWith("tenant/")
                ? ProvisioningSql.files(tenant, postgres(), passwords.keySet(), connections)
                        .get(name)
                : script(name);
    }

    static String script(String name) {
        return Texts.beside(ProvisioningScripts.class, name).get(name);
    }
}
