package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/**
 * What one version of a custom resource may hold.
 *
 * @param schema its {@code openAPIV3Schema}
 * @param isWhole whether the API server drops every field that it does not know; one that has only what Tenantry writes
 *     cannot tell
 */
record Definition(JsonNode schema, boolean isWhole) {

    Definition {
        Objects.requireNonNull(schema, "schema");
    }
}
