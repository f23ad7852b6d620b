package io.tenantry.check.isolation;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path from one tenant's pods to another's, as both of them name it.
 *
 * @param from the namespace of who connects
 * @param client what connects there
 * @param to the namespace of who is connected to
 * @param server what is connected to there
 * @param port at which TCP port
 */
record TenantPath(String from, String client, String to, String server, int port) {

    private static final Pattern TEXT =
            Pattern.compile("(?<from>[^/\\s]+)/(?<client>[^/\\s]+) -> (?<to>[^/\\s]+)/(?<server>"
                    + "[^/:\\s]+):(?<port>[1-9][0-9]{0,4})");
    private static final int LAST_PORT = 65_535;

    TenantPath {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(server, "server");
    }

    /** Reads what {@link #toString()} writes; absent for any other text. */
    static Optional<TenantPath> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(matcher.group("port"));
        return port > LAST_PORT
                ? Optional.empty()
                : Optional.of(new TenantPath(
                        matcher.group("from"),
                        matcher.group("client"),
                        matcher.group("to"),
                        matcher.group("server"),
                        port));
    }

    /** The namespace at the other end of it than {@code namespace}; absent where it does not end there. */
    Optional<String> otherEnd(String namespace) {
        if (namespace.equals(from)) {
            return Optional.of(to);
        }
        return namespace.equals(to) ? Optional.of(from) : Optional.empty();
    }

    /** As {@code tenant-acme/web -> tenant-bank/ledger:8080}. */
    @Override
    public String toString() {
        return from + "/" + client + " -> " + to + "/" + server + ":" + port;
    }
}
