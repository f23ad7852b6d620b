package io.tenantry.render.postgres;

/**
 * How PostgreSQL writes values.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-syntax-lexical.html">lexical structure</a>
 */
final class Sql {

    private Sql() {}

    /**
     * The name of something.
     *
     * @throws IllegalArgumentException if it is empty or holds a NUL, which no name may
     */
    static String identifier(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a name in SQL is not empty");
        }
        return "\"" + withoutNul(name).replace("\"", "\"\"") + "\"";
    }

    /**
     * A text constant, whatever {@code standard_conforming_strings} is.
     *
     * @throws IllegalArgumentException if it holds a NUL, which no text may
     */
    static String literal(String text) {
        String quoted = "'" + withoutNul(text).replace("\\", "\\\\").replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted : quoted;
    }

    private static String withoutNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a NUL in SQL: " + text.replace('\0', '?'));
        }
        return text;
    }
}
