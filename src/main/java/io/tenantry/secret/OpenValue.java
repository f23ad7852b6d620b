package io.tenantry.secret;

import java.util.Objects;

/**
 * What is no secret but stands in a Secret beside one, such as the name of a user.
 *
 * @param place the Secret
 * @param property the key there
 * @param text the value
 */
public record OpenValue(SecretPlace place, String property, String text) {

    public OpenValue {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(text, "text");
    }
}
