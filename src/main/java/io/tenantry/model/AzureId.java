package io.tenantry.model;

import io.tenantry.problem.Requirements;

/**
 * What Entra calls a tenant or the client of an identity: a GUID in lower case.
 *
 * @param value such as {@code 0c1e5d2a-6b7f-4c39-9d84-2f6a1b3c4d5e}
 */
public record AzureId(String value) {

    public AzureId {
        new Requirements()
                .that(
                        value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
                        "",
                        "'" + value + "' is no id",
                        "a GUID in lower case, such as 0c1e5d2a-6b7f-4c39-9d84-2f6a1b3c4d5e")
                .check();
    }

    /** Reads an id. */
    public static AzureId of(String value) {
        return new AzureId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
