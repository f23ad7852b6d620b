package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What has a security context: a pod's spec or one of its containers.
 *
 * @param name as a sentence begins with it: {@code container 'web'}
 * @param content all of it
 */
record Part(String name, JsonNode content) {

    /** What stands in its security context at {@code keys}; a missing node where nothing, or null, does. */
    JsonNode security(String... keys) {
        JsonNode found = content.path("securityContext");
        for (String key : keys) {
            found = found.path(key);
        }
        return found;
    }

    /** {@code container 'web' has hostPort 80}. */
    String has(String what, JsonNode value) {
        return name + " has " + what + " " + Shown.of(value);
    }
}
