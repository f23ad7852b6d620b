package io.tenantry.plan.rule;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of a database server whose files another release reads or does not.
 *
 * @param server which server
 * @param major first number of its version
 * @param minor second number where that makes another series of releases too, else 0
 */
record DatabaseRelease(String server, int major, int minor) implements Comparable<DatabaseRelease> {

    private static final Pattern IMAGE = Pattern.compile("(?:.*/)?(?<name>[^/:@]+):(?<tag>[^/@]+)(?:@.*)?");
    private static final Pattern VERSION = Pattern.compile("v?(?<major>[0-9]{1,4})(?:\\.(?<minor>[0-9]{1,4}))?.*");
    private static final Pattern SPILO = Pattern.compile("spilo-(?<major>[0-9]{1,4})(?:[:-].*)?");

    /** What the name of an image is taken for; the first word of it that is here counts. */
    private static final Map<String, String> SERVERS = Map.of(
            "postgres", "PostgreSQL",
            "postgresql", "PostgreSQL",
            "postgis", "PostgreSQL",
            "timescaledb", "PostgreSQL",
            "mariadb", "MariaDB",
            "mysql", "MySQL",
            "mongo", "MongoDB",
            "mongodb", "MongoDB",
            "elasticsearch", "Elasticsearch",
            "opensearch", "OpenSearch");

    /** PostgreSQL before 10 counted in two numbers, and so do these still. */
    private static boolean hasTwoNumbers(String server, int major) {
        return switch (server) {
            case "MariaDB", "MySQL", "MongoDB" -> true;
            case "PostgreSQL" -> major < 10;
            default -> false;
        };
    }

    /** The release that an image holds; absent where it is no server's, or its tag is no version. */
    static Optional<DatabaseRelease> ofImage(String image) {
        Matcher matcher = IMAGE.matcher(image);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group("name").toLowerCase(Locale.ROOT);
        Matcher spilo = SPILO.matcher(name);
        if (spilo.matches()) {
            return of("PostgreSQL", spilo.group("major"));
        }
        return Optional.ofNullable(SERVERS.get(name)).flatMap(server -> of(server, matcher.group("tag")));
    }

    /** The release of a version as {@code 17} or {@code 11.4.13}; absent where it is none. */
    static Optional<DatabaseRelease> of(String server, String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int major = Integer.parseInt(matcher.group("major"));
        String minor = matcher.group("minor");
        return Optional.of(new DatabaseRelease(
                server, major, minor == null || !hasTwoNumbers(server, major) ? 0 : Integer.parseInt(minor)));
    }

    @Override
    public int compareTo(DatabaseRelease other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return server + " " + major + (hasTwoNumbers(server, major) ? "." + minor : "");
    }
}
