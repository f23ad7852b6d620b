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

    /** The sealed password; absent where secrets are not sealed, or where it {@linkplain #asksForPassword asks for none}. */
    Optional<SealedValue> password();

    /** Whether clients show a password, which is then a secret of the space. */
    boolean asksForPassword();

    /** Whether it keeps the data of who connects: a migration then reaches it too. */
    boolean keepsData();

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

        @Override
        public boolean asksForPassword() {
            return true;
        }

        @Override
        public boolean keepsData() {
            return true;
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

        @Override
        public boolean asksForPassword() {
            return true;
        }

        @Override
        public boolean keepsData() {
            return true;
        }
    }

    /**
     * Any other server: of mail, of files, of a partner's. What is known of it is where it is, and perhaps how one logs in.
     *
     * @param server where clients find it
     * @param port the TCP port it listens at
     * @param addresses the ranges it can be in
     * @param tls how clients protect the connection; when absent they know by themselves, or by the port
     * @param login how clients say who they are; when absent they do not, or by a secret of their own
     * @param name what the space calls it
     */
    @ModelRecord
    record OtherServer(
            Host server,
            PortNumber port,
            List<Cidr> addresses,
            Optional<Tls> tls,
            Optional<Login> login,
            @Key Name name)
            implements External {

        public OtherServer {
            addresses = List.copyOf(addresses);
            requireAddresses(addresses).check();
        }

        /** Neither TLS nor a login. */
        public static ExternalOtherServerBuilder defaults() {
            return ExternalOtherServerBuilder.builder();
        }

        @Override
        public Host host() {
            return server;
        }

        @Override
        public Optional<SealedValue> password() {
            return login.flatMap(Login::password);
        }

        @Override
        public boolean asksForPassword() {
            return login.isPresent();
        }

        @Override
        public boolean keepsData() {
            return false;
        }
    }

    /**
     * How one logs in.
     *
     * @param user as whom
     * @param password sealed for the space; absent where secrets are not sealed
     */
    @ModelRecord
    record Login(String user, Optional<SealedValue> password) {

        public Login {
            new Requirements()
                    .that(
                            !user.isBlank()
                                    && user.length() <= 256
                                    && user.chars().noneMatch(Character::isISOControl),
                            "user",
                            "'" + user + "' is no user",
                            "1 to 256 characters on one line")
                    .check();
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
