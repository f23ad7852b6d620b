package io.tenantry.model;

/**
 * What a program runs: an {@link Image}, or one that its space knows by a name, so that several programs get a new version by
 * one line. In a space that is complete every one is an {@link Image}.
 */
public sealed interface ImageSource permits Image, ImageName {

    /** Reads an image as {@link Image#of}, or a name of one: {@code api}. */
    static ImageSource of(String value) {
        return Name.isName(value) ? new ImageName(Name.of(value)) : Image.of(value);
    }

    /**
     * The image itself.
     *
     * @throws IllegalStateException if it is a name still, of a program that is in no space
     */
    Image image();
}
