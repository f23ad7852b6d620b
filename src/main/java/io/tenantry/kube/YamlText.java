package io.tenantry.kube;

import java.util.HexFormat;

/**
 * One string in YAML, in the style that reads best among those that every reader reads as that string: bare, else
 * as a literal block where it has several lines, else in double quotes with everything invisible escaped.
 */
final class YamlText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private YamlText() {}

    /**
     * Writes a value.
     *
     * @param indent column of the lines, should it have several
     */
    static void write(String text, int indent, StringBuilder yaml) {
        if (isBlock(text)) {
            block(text, indent, yaml);
        } else {
            writeOnOneLine(text, yaml);
        }
    }

    /** Writes what has to stand on one line, as a key. */
    static void writeOnOneLine(String text, StringBuilder yaml) {
        if (BareWord.matches(text)) {
            yaml.append(text);
        } else {
            quote(text, yaml);
        }
    }

    /**
     * Several lines without anything invisible but tabs inside. Were the first line indented or empty, the head of the
     * block would have to tell its indentation, and blanks at the very end are lost on some reader: such text is quoted.
     */
    private static boolean isBlock(String text) {
        if (text.indexOf('\n') < 0 || isBlank(text.charAt(0)) || isBlank(text.charAt(endOfLastLine(text) - 1))) {
            return false;
        }
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint != '\n' && codePoint != '\t' && Invisible.matches(codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static int endOfLastLine(String text) {
        int end = text.length();
        while (text.charAt(end - 1) == '\n') {
            end--;
        }
        return end;
    }

    private static void block(String text, int indent, StringBuilder yaml) {
        yaml.append('|').append(chomping(text));
        String margin = "\n" + " ".repeat(indent);
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            yaml.append(end == start ? "\n" : margin).append(text, start, end);
            start = end + 1;
        }
    }

    /** What becomes of the line ends at the end: none there, one, or all of them kept. */
    private static String chomping(String text) {
        if (!text.endsWith("\n")) {
            return "-";
        }
        return text.endsWith("\n\n") ? "+" : "";
    }

    private static void quote(String text, StringBuilder yaml) {
        yaml.append('"');
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            switch (codePoint) {
                case '"' -> yaml.append("\\\"");
                case '\\' -> yaml.append("\\\\");
                case '\n' -> yaml.append("\\n");
                case '\r' -> yaml.append("\\r");
                case '\t' -> yaml.append("\\t");
                default -> {
                    if (Invisible.matches(codePoint)) {
                        escape(codePoint, yaml);
                    } else {
                        yaml.appendCodePoint(codePoint);
                    }
                }
            }
        }
        yaml.append('"');
    }

    private static void escape(int codePoint, StringBuilder yaml) {
        if (Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint)) {
            throw new IllegalArgumentException("text with half a character (U+" + HEX.toHexDigits((char) codePoint)
                    + "), which no UTF-8 can hold");
        }
        if (Character.isBmpCodePoint(codePoint)) {
            yaml.append("\\u").append(HEX.toHexDigits((char) codePoint));
        } else {
            yaml.append("\\U").append(HEX.toHexDigits(codePoint));
        }
    }
}
