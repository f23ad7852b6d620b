package io.tenantry.overlay.tree;

/** What a user wrote, as an error repeats it: on one line, and not at any length. */
public final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    /** {@code text} in single quotes, cut after {@value #LONGEST} characters. */
    public static String of(String text) {
        return "'" + onOneLine(text, LONGEST) + "'";
    }

    /** {@code text} cut after {@code longest} characters, its invisible ones escaped. */
    public static String onOneLine(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(longest).forEach(character -> append(character, line));
        return line.append(text.codePointCount(0, text.length()) > longest ? "…" : "")
                .toString();
    }

    private static void append(int character, StringBuilder line) {
        if (Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR) {
            line.append(String.format("\\u%04x", character));
        } else {
            line.appendCodePoint(character);
        }
    }
}
