package io.tenantry.plan.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.FieldChange;

/** What stands in manifests as a line of text can hold it: short, and without anything that a terminal would obey. */
final class Shown {

    private static final int LONGEST = 72;

    private Shown() {}

    /** {@code spec.replicas: 3 -> 1}. */
    static String field(FieldChange change) {
        String path = text(change.path().toString());
        if (change.was().isMissingNode()) {
            return path + ": new: " + value(change.now());
        }
        return change.now().isMissingNode()
                ? path + ": gone: " + value(change.was())
                : path + ": " + value(change.was()) + " -> " + value(change.now());
    }

    /** One visible line: the end of a line in it is an arrow, and what nobody sees is a replacement. */
    static String text(String text) {
        return text.codePoints()
                .map(c -> c == '\n' ? '\u21B5' : c)
                .map(c -> Character.isISOControl(c) || isUnseen(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String value(JsonNode value) {
        String written = text(value.isTextual() && !value.asText().isBlank() ? value.asText() : value.toString());
        return written.codePointCount(0, written.length()) <= LONGEST
                ? written
                : written.substring(0, written.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** Formats, as marks that turn text around, and halves of characters. */
    private static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
