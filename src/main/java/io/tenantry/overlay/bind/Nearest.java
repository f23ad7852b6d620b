package io.tenantry.overlay.bind;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses the word that was meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The one of {@code known} that {@code written} most likely misspells; absent when none is near. */
    public static Optional<String> to(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String word = normal(written);
        return known.stream()
                .filter(candidate -> distance(word, normal(candidate)) <= 1 + word.length() / 4)
                .min(Comparator.<String>comparingInt(candidate -> distance(word, normal(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code did you mean 'x'? } or nothing. */
    public static String hint(String written, Collection<String> known) {
        return to(written, known).map(word -> "did you mean '" + word + "'? ").orElse("");
    }

    private static String normal(String word) {
        return word.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** How many characters have to be inserted, deleted, replaced or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] edits = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                edits[i][j] = edits(one, other, i, j, edits);
            }
        }
        return edits[one.length()][other.length()];
    }

    private static int edits(String one, String other, int i, int j, int[][] known) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(known[i - 1][j - 1] + (same ? 0 : 1), Math.min(known[i - 1][j], known[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, known[i - 2][j - 2] + 1) : least;
    }
}
