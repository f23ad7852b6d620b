package io.tenantry.secret;

import io.tenantry.model.SealedValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A value in one Secret.
 *
 * @param key what the overlay calls the ciphertext for this Secret, below the path of the value
 * @param place the Secret
 * @param property the key there
 * @param sealed the ciphertext; absent when the overlays hold none
 */
public record SecretCopy(String key, SecretPlace place, String property, Optional<SealedValue> sealed) {

    public SecretCopy {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(property, "property");
        Objects.requireNonNull(sealed, "sealed");
    }
}
