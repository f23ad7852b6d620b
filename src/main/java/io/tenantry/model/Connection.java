package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The right of a workload to reach something, and the only way to get it: the network policies of both ends, the mesh's
 * authorization, the role and its grants, the reference to the secret and the environment variables all come from here.
 */
public sealed interface Connection {

    /** The text that begins the names of the environment variables this connection gives, such as {@code DB}. */
    String variables();

    /** What such a connection may tell of the other end, each in a variable of its own; empty where it gives none of these. */
    default Set<ConnectionDetail> details() {
        return Set.of();
    }

    /** The names of single variables where they are other than that beginning and the detail's own name. */
    default Map<ConnectionDetail, String> names() {
        return Map.of();
    }

    /** The variable that holds {@code detail}. */
    default String variable(ConnectionDetail detail) {
        return names().getOrDefault(detail, variables() + "_" + detail.name());
    }

    /** A variable that holds all of it as one URL; absent when nobody reads it. */
    default Optional<String> url() {
        return Optional.empty();
    }

    /**
     * To one of the tenant's databases.
     *
     * @param database the database's name in the tenant
     * @param access what it may do there
     * @param variables gives {@code <variables>_HOST}, {@code _PORT}, {@code _NAME}, {@code _USER} and {@code _PASSWORD}, and
     *     {@code _SSLMODE} for PostgreSQL
     * @param names other names for single variables, as {@code {password: DB_PASS}}
     * @param url a variable that holds all of it as one URL, for libraries that take nothing else; the password stands in it
     *     as it is, so it has to be one that needs no escaping. Absent when nobody reads it
     */
    @ModelRecord
    record ToDatabase(
            Name database, Access access, String variables, Map<ConnectionDetail, String> names, Optional<String> url)
            implements Connection {

        private static final Set<ConnectionDetail> DETAILS =
                EnumSet.range(ConnectionDetail.HOST, ConnectionDetail.SSLMODE);

        public ToDatabase {
            names = Sorted.copyOf(names);
            ConnectionVariables.check(variables, names, DETAILS, url);
        }

        @Override
        public Set<ConnectionDetail> details() {
            return DETAILS;
        }

        /** {@code DB_HOST} and so on. */
        public static ConnectionToDatabaseBuilder defaults() {
            return ConnectionToDatabaseBuilder.builder().variables("DB");
        }
    }

    /**
     * To one of the tenant's caches.
     *
     * @param cache the cache's name in the tenant
     * @param variables gives {@code <variables>_HOST} and {@code _PORT}, and {@code _PASSWORD} where the cache has one
     * @param names other names for single variables, as {@code {password: DB_PASS}}
     * @param url a variable that holds all of it as one URL, for libraries that take nothing else; the password stands in it
     *     as it is, so it has to be one that needs no escaping. Absent when nobody reads it
     */
    @ModelRecord
    record ToCache(Name cache, String variables, Map<ConnectionDetail, String> names, Optional<String> url)
            implements Connection {

        private static final Set<ConnectionDetail> DETAILS =
                EnumSet.of(ConnectionDetail.HOST, ConnectionDetail.PORT, ConnectionDetail.PASSWORD);

        public ToCache {
            names = Sorted.copyOf(names);
            ConnectionVariables.check(variables, names, DETAILS, url);
        }

        @Override
        public Set<ConnectionDetail> details() {
            return DETAILS;
        }

        /** {@code CACHE_HOST} and so on. */
        public static ConnectionToCacheBuilder defaults() {
            return ConnectionToCacheBuilder.builder().variables("CACHE");
        }
    }

    /**
     * To one of the space's directories, as its administrator.
     *
     * @param directory the directory's name in the space
     * @param variables gives {@code <variables>_HOST} and {@code _PORT} (389; 636 is open too), {@code _BASE_DN}, {@code
     *     _BIND_DN} and {@code _PASSWORD}
     * @param names other names for single variables, as {@code {password: DB_PASS}}
     */
    @ModelRecord
    record ToDirectory(Name directory, String variables, Map<ConnectionDetail, String> names) implements Connection {

        private static final Set<ConnectionDetail> DETAILS = EnumSet.of(
                ConnectionDetail.HOST,
                ConnectionDetail.PORT,
                ConnectionDetail.BASE_DN,
                ConnectionDetail.BIND_DN,
                ConnectionDetail.PASSWORD);

        public ToDirectory {
            names = Sorted.copyOf(names);
            ConnectionVariables.check(variables, names, DETAILS, Optional.empty());
        }

        @Override
        public Set<ConnectionDetail> details() {
            return DETAILS;
        }

        /** {@code LDAP_HOST} and so on. */
        public static ConnectionToDirectoryBuilder defaults() {
            return ConnectionToDirectoryBuilder.builder().variables("LDAP");
        }
    }

    /**
     * To another workload of the same tenant.
     *
     * @param workload the workload's name in the tenant
     * @param port the name of one of its ports
     * @param prefix begins the variable {@code <prefix>_URL}; when absent the workload's name in capitals
     */
    @ModelRecord
    record ToWorkload(Name workload, Name port, Optional<String> prefix) implements Connection {

        public ToWorkload {
            prefix.ifPresent(text -> ConnectionVariables.requireBeginning("prefix", text));
        }

        /** Its port {@code http}. */
        public static ConnectionToWorkloadBuilder defaults() {
            return ConnectionToWorkloadBuilder.builder().port(Name.of("http"));
        }

        @Override
        public String variables() {
            return prefix.orElseGet(() -> capitals(workload.value()));
        }
    }

    /**
     * To a workload of another tenant, an exception to the isolation of tenants. It opens nothing until the other tenant
     * {@linkplain CrossTenantPath lets it}.
     *
     * @param tenant whose workload it is
     * @param workload its name there
     * @param port the name of one of its ports
     * @param prefix begins the variable {@code <prefix>_URL}; when absent both names in capitals, as {@code BANK_LEDGER}
     * @param reason why, for whoever audits it; one line of at most 200 characters
     * @param expires the last day on which {@code tenantry check --today} takes it
     */
    @ModelRecord
    record ToTenant(
            TenantId tenant, Name workload, Name port, Optional<String> prefix, String reason, LocalDate expires)
            implements Connection {

        public ToTenant {
            prefix.ifPresent(text -> ConnectionVariables.requireBeginning("prefix", text));
            ExceptionTerms.check(reason, expires);
        }

        /** Its port {@code http}. */
        public static ConnectionToTenantBuilder defaults() {
            return ConnectionToTenantBuilder.builder().port(Name.of("http"));
        }

        @Override
        public String variables() {
            return prefix.orElseGet(() -> capitals(tenant + "-" + workload));
        }
    }

    /**
     * To where the environment's telemetry goes. Gives the variables that the libraries of that part read by themselves.
     *
     * @param telemetry which part of it
     */
    @ModelRecord
    record ToTelemetry(Telemetry.Part telemetry) implements Connection {

        @Override
        public String variables() {
            return "";
        }
    }

    /**
     * To a server outside of the cluster that the space knows.
     *
     * @param external the server's name in the space
     * @param variables gives {@code <variables>_HOST} and {@code _PORT}; for PostgreSQL {@code _NAME}, {@code _USER}, {@code
     *     _PASSWORD} and {@code _SSLMODE}, for Redis {@code _PASSWORD} and {@code _TLS}; for any other server {@code _USER}
     *     and {@code _PASSWORD} where it has a login, {@code _TLS} where that is said
     * @param names other names for single variables, as {@code {password: DB_PASS}}
     * @param url a variable that holds all of it as one URL, for libraries that take nothing else; the password stands in it
     *     as it is, so it has to be one that needs no escaping. PostgreSQL's and Redis' only; absent when nobody reads it
     */
    @ModelRecord
    record ToExternal(Name external, String variables, Map<ConnectionDetail, String> names, Optional<String> url)
            implements Connection {

        private static final Set<ConnectionDetail> DETAILS = EnumSet.range(ConnectionDetail.HOST, ConnectionDetail.TLS);

        public ToExternal {
            names = Sorted.copyOf(names);
            ConnectionVariables.check(variables, names, DETAILS, url);
        }

        @Override
        public Set<ConnectionDetail> details() {
            return DETAILS;
        }
    }

    /**
     * Out of the cluster.
     *
     * @param outside what is out there, for whoever reads the policy, such as {@code stripe}
     * @param addresses where it is, without the cluster's own ranges in it; when empty every public address, since a
     *     network policy knows no host names
     * @param ports TCP ports
     */
    @ModelRecord
    record ToOutside(Name outside, List<Cidr> addresses, List<PortNumber> ports) implements Connection {

        public ToOutside {
            addresses = List.copyOf(addresses);
            ports = List.copyOf(ports);
            new Requirements()
                    .that(!ports.isEmpty(), "ports", "no port", "at least one, such as 443")
                    .check();
        }

        /** The Internet's port 443. */
        public static ConnectionToOutsideBuilder defaults() {
            return ConnectionToOutsideBuilder.builder().ports(List.of(new PortNumber(443)));
        }

        @Override
        public String variables() {
            return "";
        }
    }

    private static String capitals(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
