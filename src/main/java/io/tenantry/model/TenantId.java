package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.regex.Pattern;

/**
 * What a tenant is called everywhere: in its namespace {@code tenant-<id>}, its labels, its host names, and, with dashes
 * turned into underscores, its databases and roles.
 *
 * @param value 2 to 30 characters. PostgreSQL cuts identifiers at 63 bytes, MariaDB databases at 64: 30 leaves room for
 *     a suffix on every side
 */
public record TenantId(String value) implements SpaceId, Comparable<TenantId> {

    private static final Pattern ID = Pattern.compile("[a-z](-?[a-z0-9])+");
    private static final int LONGEST = 30;

    public TenantId {
        new Requirements()
                .that(
                        ID.matcher(value).matches() && value.length() <= LONGEST,
                        "",
                        "'" + value + "' is no tenant id",
                        "2 to " + LONGEST
                                + " lower-case letters, digits and single dashes, from a letter to a letter or"
                                + " digit")
                .check();
    }

    /** Reads an id. */
    public static TenantId of(String value) {
        return new TenantId(value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
