package io.tenantry.secret;

import java.util.List;
import java.util.Objects;

/**
 * A value that a platform needs and nobody may read, in every Secret that holds it.
 *
 * @param path the keys in the overlay, from the tenant's or the platform's outermost on, that lead to it
 * @param maker who makes it
 * @param meaning what it is, for whoever has to come by it: it ends the sentence "This is …"
 * @param copies each Secret that holds it; all hold the same
 */
public record SecretValue(List<String> path, Maker maker, String meaning, List<SecretCopy> copies) {

    public SecretValue {
        path = List.copyOf(path);
        Objects.requireNonNull(maker, "maker");
        Objects.requireNonNull(meaning, "meaning");
        copies = List.copyOf(copies);
    }

    /** Whether the overlays hold it for every Secret. */
    public boolean isSealed() {
        return copies.stream().allMatch(copy -> copy.sealed().isPresent());
    }

    /** Who makes a value. */
    public enum Maker {
        /** Anybody: a password that only has to be the same wherever it stands. {@code tenantry seal} makes it. */
        ANYBODY,
        /** Somebody else, who keeps the other end: the owner of an account, a bucket, a channel, a server. */
        OWNER
    }
}
