package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * What one of the system's own spaces is called where it shares a server with others: its namespace.
 *
 * @param name 2 to 30 characters without two dashes in a row, as a tenant's id
 */
public record OwnSpaceId(Name name) implements SpaceId {

    private static final int LONGEST = 30;

    public OwnSpaceId {
        new Requirements()
                .that(
                        fits(name),
                        "",
                        "'" + name + "' is no name of a space with databases",
                        "2 to " + LONGEST + " letters, digits and single dashes, from a letter")
                .check();
    }

    /** Whether what is called {@code name} can be told from others in a server. */
    static boolean fits(Name name) {
        return name.value().matches("[a-z](-?[a-z0-9])+") && name.value().length() <= LONGEST;
    }

    @Override
    public String value() {
        return name.value();
    }

    @Override
    public String toString() {
        return value();
    }
}
