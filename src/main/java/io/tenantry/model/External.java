package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server outside of the cluster, which somebody else keeps. A workload that is connected to one gets the way out to its
 * addresses and port, its coordinates as environment variables, and its password from a secret of the space.
 */
public sealed interface External {

    /** What the space calls it. */
    Name name();

    /** Where clients find it. */
    Host host();

    /** The TCP port it listens at. */
    PortNumber port();

    /** Where {@link #host} can be, without the cluster's own ranges in it: a network policy knows no host names. */
    List<Cidr> addresses();

    /** The sealed password; absent where secrets are not sealed. */
    Optional<SealedValue> password();

    /**
     * A PostgreSQL database.
     *
     * @param postgres where clients find the server
     * @param port 5432 unless it says otherwise
     * @param addresses the ranges it can be in, such as those of its subnets
     * @param database the database's name
     * @param user the role that workloads come as
     * @param tls how clients protect the connection
     * @param password sealed for the space; absent where secrets are not sealed
     * @param name what the space calls it
     */
    @ModelRecord
    record PostgresServer(
            Host postgres,
            PortNumber port,
            List<Cidr> addresses,
            String database,
            String user,
            Tls tls,
            Optional<SealedValue> password,
            @Key Name name)
            implements External {

        private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,62}");

        public PostgresServer {
            addresses = List.copyOf(addresses);
            requireAddresses(addresses)
                    .that(WORD.matcher(database).matches(), "database", "'" + database + "' is no database", WORDS)
                    .that(WORD.matcher(user).matches(), "user", "'" + user + "' is no role", WORDS)
                    .check();
        }

        /** Port 5432, a certificate that is checked. */
        public static ExternalPostgresServerBuilder defaults() {
            return ExternalPostgresServerBuilder.builder()
                    .port(new PortNumber(5432))
                    .tls(Tls.VERIFY_FULL);
        }

        @Override
        public Host host() {
            return postgres;
        }
    }

    /**
     * A Redis.
     *
     * @param redis where clients find the server
     * @param port 6379 unless it says otherwise
     * @param addresses the ranges it can be in, such as those of its subnets
     * @param tls how clients protect the connection
     * @param password sealed for the space; absent where secrets are not sealed
     * @param name what the space calls it
     */
    @ModelRecord
    record RedisServer(
            Host redis, PortNumber port, List<Cidr> addresses, Tls tls, Optional<SealedValue> password, @Key Name name)
            implements External {

        public RedisServer {
            addresses = List.copyOf(addresses);
            requireAddresses(addresses).check();
        }

        /** Port 6379, a certificate that is checked. */
        public static ExternalRedisServerBuilder defaults() {
            return ExternalRedisServerBuilder.builder()
                    .port(new PortNumber(6379))
                    .tls(Tls.VERIFY_FULL);
        }

        @Override
        public Host host() {
            return redis;
        }
    }

    /** How a client protects a connection. */
    enum Tls {
        /** Not at all: only where nobody else is on the way. */
        DISABLE,
        /** Encrypted, to whoever answers. */
        REQUIRE,
        /** Encrypted, and only to whom the certificate names. */
        VERIFY_FULL
    }

    /** What names in SQL may be here. */
    String WORDS = "letters, digits, dashes and underscores, from a letter";

    private static Requirements requireAddresses(List<Cidr> addresses) {
        return new Requirements()
                .that(
                        !addresses.isEmpty(),
                        "addresses",
                        "no address range",
                        "at least one: a network policy knows no host names");
    }
}
