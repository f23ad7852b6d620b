package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The definitions of the custom resources that Tenantry writes, as much of them as it writes. They are read when one is
 * first asked for.
 */
final class OwnDefinitions {

    /** Made of {@code imports/} when that is built. */
    private static final String FILE = "/io/tenantry/imports/definitions.json";

    private OwnDefinitions() {}

    /**
     * The schema of a custom resource.
     *
     * @param key of its version and kind, as {@code acid.zalan.do/v1 postgresql}
     */
    static Optional<JsonNode> of(String key) {
        JsonNode schema = Read.ALL.path(key);
        return schema.isObject() ? Optional.of(schema) : Optional.empty();
    }

    /** Initialized by the first who asks. */
    private static final class Read {

        private static final JsonNode ALL = read();

        private static JsonNode read() {
            try (InputStream file = OwnDefinitions.class.getResourceAsStream(FILE)) {
                return new JsonMapper().readTree(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(FILE + " of the library cannot be read", unreadable);
            }
        }
    }
}
