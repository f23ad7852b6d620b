package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A database of a space, in a cluster that spaces share. */
public sealed interface Database {

    /** What the space calls it. */
    Name name();

    /** The cluster of the environment that holds it. */
    Name server();

    /** What follows the space's id in the database's name. */
    String suffix();

    /** What follows the space's id in the name of the owner's role. */
    String user();

    /** The sealed passwords of the roles that connections use; empty where the environment's secrets are plain. */
    Map<Access, Credential> credentials();

    /** The name of {@code space}'s database in SQL, such as {@code acme_scuba_db}. */
    default String databaseOf(SpaceId space) {
        return space.sql() + "_" + suffix();
    }

    /** The name of {@code space}'s role in SQL, such as {@code acme_user}. */
    default String roleOf(SpaceId space, Access access) {
        String owner = space.sql() + "_" + user();
        return switch (access) {
            case OWNER -> owner;
            case READ_WRITE -> owner + "_rw";
            case READ_ONLY -> owner + "_ro";
        };
    }

    /**
     * A role's password, sealed once for each namespace that needs it.
     *
     * @param tenant sealed for the space's namespace, where workloads read it
     * @param server sealed for the database's namespace, where provisioning sets it
     */
    record Credential(SealedValue tenant, SealedValue server) {}

    /**
     * A database in one of the environment's PostgreSQL clusters. How many connections it may have is its cluster's
     * {@link Postgres.Pooler} to say: all come through it, and get the same.
     *
     * @param postgres the cluster
     * @param suffix lower-case letters, digits and underscores
     * @param user lower-case letters, digits and underscores
     * @param extensions what the server's image holds and this database is to have, such as {@code pg_trgm}; in clusters
     *     of CloudNativePG's only, whose operator makes them
     * @param roles who makes the roles that there are
     * @param credentials by access level
     * @param name what the space calls it
     */
    @ModelRecord
    record InPostgres(
            Name postgres,
            String suffix,
            String user,
            List<String> extensions,
            Roles roles,
            Map<Access, Credential> credentials,
            @Key Name name)
            implements Database {

        private static final Pattern EXTENSION = Pattern.compile("[a-z][a-z0-9_-]{0,62}");

        public InPostgres {
            extensions = List.copyOf(extensions);
            credentials = Sorted.copyOf(credentials);
            Requirements requirements = requirements(suffix, user);
            for (int i = 0; i < extensions.size(); i++) {
                requirements.that(
                        EXTENSION.matcher(extensions.get(i)).matches(),
                        "extensions[" + i + "]",
                        "'" + extensions.get(i) + "' is no extension",
                        "1 to 63 lower-case letters, digits, underscores and dashes, from a letter");
            }
            requirements
                    .that(
                            new HashSet<>(extensions).size() == extensions.size(),
                            "extensions",
                            "one stands twice",
                            "each extension once")
                    .check();
        }

        /** Database {@code <space>_db}, role {@code <space>_user}. */
        public static DatabaseInPostgresBuilder defaults() {
            return DatabaseInPostgresBuilder.builder().suffix("db").user("user").roles(Roles.DECLARED);
        }

        /**
         * The name in SQL of the role that owns all that {@code space} keeps there and that nobody logs in as, such as
         * {@code acme_scuba_db_owner}: what is owned outlives the roles that log in.
         */
        public String ownersOf(SpaceId space) {
            return databaseOf(space) + "_owner";
        }

        @Override
        public Name server() {
            return postgres;
        }
    }

    /** Who makes the roles of a database. */
    enum Roles {
        /** Provisioning alone: one for each level of access that connections declare. */
        DECLARED,
        /**
         * Its owner as well, as programs do that keep their own tenants apart by roles. They may connect to this database
         * and to no other. PostgreSQL 16 or later: before, who makes roles may change every one that is no superuser's.
         *
         * @see <a href="https://www.postgresql.org/docs/16/role-attributes.html">role creation</a>
         */
        AND_ITS_OWN
    }

    /**
     * A database in one of the environment's MariaDB clusters.
     *
     * @param mariaDb the cluster
     * @param suffix lower-case letters, digits and underscores
     * @param user lower-case letters, digits and underscores
     * @param connectionLimit per user, 1 to 1000
     * @param credentials by access level
     * @param name what the space calls it
     */
    @ModelRecord
    record InMariaDb(
            Name mariaDb,
            String suffix,
            String user,
            int connectionLimit,
            Map<Access, Credential> credentials,
            @Key Name name)
            implements Database {

        public InMariaDb {
            credentials = Sorted.copyOf(credentials);
            requirements(suffix, user)
                    .that(
                            connectionLimit >= 1 && connectionLimit <= 1000,
                            "connectionLimit",
                            connectionLimit + " connections",
                            "1 to 1000")
                    .check();
        }

        /** Database {@code <space>_db}, user {@code <space>_user}, 20 connections. */
        public static DatabaseInMariaDbBuilder defaults() {
            return DatabaseInMariaDbBuilder.builder().suffix("db").user("user").connectionLimit(20);
        }

        @Override
        public Name server() {
            return mariaDb;
        }
    }

    private static Requirements requirements(String suffix, String user) {
        Pattern word = Pattern.compile("[a-z][a-z0-9_]{0,24}");
        String expected = "1 to 25 lower-case letters, digits and underscores, from a letter";
        return new Requirements()
                .that(word.matcher(suffix).matches(), "suffix", "'" + suffix + "' is no end of a name", expected)
                .that(word.matcher(user).matches(), "user", "'" + user + "' is no end of a name", expected);
    }
}
