package io.tenantry.render.monitoring.promql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of PromQL.
 *
 * @param kind what it is
 * @param text as it stands there
 * @param end where it ends in the expression
 */
record Token(Kind kind, String text, int end) {

    enum Kind {
        NAME,
        NUMBER,
        DURATION,
        STRING,
        SYMBOL,
        END
    }

    private static final Pattern WORDS = Pattern.compile("\\s+"
            + "|(?<DURATION>([0-9]+(ms|[smhdwy]))+)"
            + "|(?<NUMBER>[0-9]+(\\.[0-9]+)?(e[+-]?[0-9]+)?)"
            + "|(?<NAME>[a-zA-Z_][a-zA-Z0-9_:]*)"
            + "|(?<STRING>\"([^\"\\\\]|\\\\.)*\")"
            + "|(?<SYMBOL>=~|!~|!=|==|<=|>=|[-+*/%^<>={}()\\[\\],:])");

    /**
     * The words of {@code text}, and an {@link Kind#END}.
     *
     * @throws IllegalArgumentException at a character that begins no word
     */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("no word of PromQL begins at: " + text.substring(at));
            }
            at = matcher.end();
            for (Kind kind : Kind.values()) {
                if (kind != Kind.END && matcher.group(kind.name()) != null) {
                    tokens.add(new Token(kind, matcher.group(), at));
                }
            }
        }
        tokens.add(new Token(Kind.END, "the end", at));
        return List.copyOf(tokens);
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrWord);
    }
}
