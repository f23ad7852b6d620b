package io.tenantry.model;

import io.tenantry.problem.InvalidModelException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container image by version, and by digest where that is known. {@code latest} is refused: what runs must be what
 * was reviewed.
 *
 * @param repository with its registry, such as {@code ghcr.io/acme/api}
 * @param tag the version; absent only when the digest is there
 * @param digest {@code sha256:} and 64 hexadecimal digits
 */
public record Image(String repository, Optional<String> tag, Optional<String> digest) implements ImageSource {

    private static final Pattern REFERENCE = Pattern.compile(
            "(?<repository>[a-z0-9]+(?:[.-][a-z0-9]+)*(?::[0-9]{1,5})?(?:/[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*)+)"
                    + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?");

    public Image {
        String written = repository
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
        if (!REFERENCE.matcher(written).matches()) {
            throw new InvalidModelException(
                    "'" + written + "' is no image reference",
                    "registry/repository:version or registry/repository:version@sha256:…, registry included");
        }
        if (tag.isEmpty() && digest.isEmpty()) {
            throw new InvalidModelException("image '" + written + "' has no version", "a tag, a digest, or both");
        }
        if (tag.filter("latest"::equals).isPresent()) {
            throw new InvalidModelException(
                    "image '" + written + "' is whatever is newest", "a version: 'latest' changes unreviewed");
        }
    }

    /** Reads {@code repository:tag}, {@code repository@digest} or {@code repository:tag@digest}. */
    public static Image of(String value) {
        Matcher matcher = REFERENCE.matcher(value);
        if (!matcher.matches()) {
            return new Image(value, Optional.empty(), Optional.empty());
        }
        return new Image(
                matcher.group("repository"),
                Optional.ofNullable(matcher.group("tag")),
                Optional.ofNullable(matcher.group("digest")));
    }

    @Override
    public Image image() {
        return this;
    }

    @Override
    public String toString() {
        return repository
                + tag.map(t -> ":" + t).orElse("")
                + digest.map(d -> "@" + d).orElse("");
    }
}
