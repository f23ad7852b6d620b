package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;

/** Where a character of a text stands, in lines and columns. */
public final class Positions {

    private Positions() {}

    /** The place of the code point at {@code index}, counted from 0, or the text's end when it is shorter. */
    public static Location ofCodePoint(String text, int index, String file) {
        int[] before = text.codePoints().limit(index).toArray();
        int line = 1;
        int column = 1;
        for (int character : before) {
            column++;
            if (character == '\n') {
                line++;
                column = 1;
            }
        }
        return new Location(file, line, column);
    }
}
