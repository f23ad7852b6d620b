package io.tenantry.render.monitoring.promql;

import io.tenantry.render.monitoring.promql.Token.Kind;
import java.util.List;

/** The words of an expression, read from first to last. */
final class Tokens {

    private final List<Token> tokens;
    private int next;

    Tokens(String text) {
        this.tokens = Token.of(text);
    }

    Token peek() {
        return tokens.get(next);
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    Token take(Kind kind, String expected) {
        if (peek().kind() != kind) {
            throw unexpected(expected);
        }
        return tokens.get(next++);
    }

    /** Goes past {@code word} if it comes next, and says whether it did. */
    boolean skip(String word) {
        if (!peek().is(word)) {
            return false;
        }
        next++;
        return true;
    }

    void expect(String word) {
        if (!skip(word)) {
            throw unexpected(word);
        }
    }

    IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException(expected + " expected, not " + peek().text());
    }
}
