package io.tenantry.kube;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text that may stand in YAML without quotes. Readers disagree about what a bare word is: 1.1, which kubectl and Argo CD
 * follow, knows numbers, dates and truth values that 1.2 does not, and libraries add their own. So a word is bare only
 * when none of them could take it for anything else; quotes too many do no harm.
 */
final class BareWord {

    /** What some reader takes for a truth value, a number or nothing, in lower case. */
    private static final Set<String> RESERVED = Set.of(
            "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nil", "none", "nan", "inf", "infinity");

    private static final int LONGEST_RESERVED = "infinity".length();

    /** What JavaScript's reader of 1.1 takes for a number without digits before it, as {@code e2}. */
    private static final Pattern EXPONENT = Pattern.compile("[eE][-+]?[0-9]+");

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static final String DIGITS = "0123456789";

    /** What means nothing in YAML inside a word. */
    private static final String JOINERS = "_-./+=,;@%^*()?$~'";

    private static final boolean[] INSIDE = tableOf(LETTERS + DIGITS + JOINERS);

    private static final Set<String> UNITS = Set.of("m", "s", "h", "%", "Ki", "Mi", "Gi", "Ti");

    private BareWord() {}

    static boolean matches(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return isDigit(text.charAt(0)) ? isAmount(text) || isNetwork(text) : isPhrase(text);
    }

    /** Words, paths, addresses and options, with single spaces between them. */
    private static boolean isPhrase(String text) {
        int start = text.startsWith("--") ? 2 : text.startsWith("-") ? 1 : 0;
        if (start == text.length() || !isStart(text.charAt(start), start)) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (!isInside(text, i)) {
                return false;
            }
        }
        return !isReserved(text.substring(start));
    }

    /** A sign before an underscore makes a number in Go, which leaves underscores out. */
    private static boolean isStart(char c, int dashes) {
        return isLetter(c) || (dashes == 0 && (c == '_' || c == '/'));
    }

    private static boolean isInside(String text, int i) {
        char c = text.charAt(i);
        if (c == ' ' || c == ':') {
            return i + 1 < text.length() && text.charAt(i + 1) != ' ';
        }
        return c < INSIDE.length && INSIDE[c];
    }

    private static boolean isReserved(String word) {
        return (word.length() <= LONGEST_RESERVED && RESERVED.contains(word.toLowerCase(Locale.ROOT)))
                || (Character.toLowerCase(word.charAt(0)) == 'e'
                        && EXPONENT.matcher(word).matches());
    }

    /** A whole number with its unit, as {@code 250m} or {@code 30Gi}. */
    private static boolean isAmount(String text) {
        int end = 0;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return UNITS.contains(text.substring(end));
    }

    /** A range of addresses, as {@code 10.0.0.0/8}: its slash keeps it from being a number or a date. */
    private static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        return slash > 0
                && slash < text.length() - 1
                && text.chars().allMatch(c -> isDigit((char) c) || c == '.' || c == '/');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean[] tableOf(String characters) {
        boolean[] table = new boolean[128];
        characters.chars().forEach(c -> table[c] = true);
        return table;
    }
}
