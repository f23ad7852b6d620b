package io.tenantry.model;

import java.util.Objects;

/**
 * An image that the space knows by a name.
 *
 * @param name its key in the {@code images} of the space
 */
public record ImageName(Name name) implements ImageSource {

    public ImageName {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public Image image() {
        throw new IllegalStateException("'" + name + "' is the name of an image in a space, and this is in none");
    }

    @Override
    public String toString() {
        return name.value();
    }
}
