package io.tenantry.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A minor release of Kubernetes 1.
 *
 * @param minor {@code 36} of {@code 1.36}
 */
public record KubernetesVersion(int minor) implements Comparable<KubernetesVersion> {

    /** What Tenantry's output runs on, at least. */
    public static final KubernetesVersion OLDEST = new KubernetesVersion(30);

    /** The newest that the rules know. */
    public static final KubernetesVersion NEWEST = new KubernetesVersion(36);

    private static final Pattern TEXT = Pattern.compile("v?1\\.(?<minor>[0-9]{1,3})");

    /** Reads {@code 1.36} or {@code v1.36}; absent for any other text and for a release that the rules do not know. */
    public static Optional<KubernetesVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new KubernetesVersion(Integer.parseInt(matcher.group("minor"))))
                        .filter(KubernetesVersion::isKnown)
                : Optional.empty();
    }

    private boolean isKnown() {
        return isAtLeast(OLDEST) && NEWEST.isAtLeast(this);
    }

    /** Whether it is {@code other} or came later. */
    public boolean isAtLeast(KubernetesVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
