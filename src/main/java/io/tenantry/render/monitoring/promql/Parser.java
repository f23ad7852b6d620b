package io.tenantry.render.monitoring.promql;

import io.tenantry.render.monitoring.promql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads PromQL by recursive descent: as much of the language as is used here, and the types of what functions and
 * operators are given.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/querying/basics/">the language</a>
 */
final class Parser {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");
    private static final Set<String> SET_OPERATIONS = Set.of("and", "or", "unless");

    /** From those that bind least. */
    private static final List<Set<String>> OPERATORS = List.of(
            Set.of("or"), Set.of("and", "unless"), COMPARISONS, Set.of("+", "-"), Set.of("*", "/", "%"), Set.of("^"));

    private static final Set<String> MATCHES = Set.of("=", "!=", "=~", "!~");

    private final Tokens tokens;
    private final List<Selector> selectors = new ArrayList<>();

    private Parser(String text) {
        this.tokens = new Tokens(text);
    }

    /**
     * What {@code text} selects, in its order.
     *
     * @throws IllegalArgumentException if it is no expression that gives numbers
     */
    static List<Selector> selectorsOf(String text) {
        Parser parser = new Parser(text);
        Type type = parser.expression();
        if (!parser.tokens.atEnd()) {
            throw parser.tokens.unexpected("an operator or the end");
        }
        require(type == Type.SCALAR || type == Type.VECTOR, "the expression gives a " + type);
        return List.copyOf(parser.selectors);
    }

    private Type expression() {
        return expression(0);
    }

    private Type expression(int level) {
        if (level == OPERATORS.size()) {
            return operand();
        }
        Type left = expression(level + 1);
        while (isOneOf(OPERATORS.get(level), tokens.peek())) {
            left = operation(left, level);
        }
        return left;
    }

    private static boolean isOneOf(Set<String> operators, Token token) {
        return token.kind() != Kind.STRING && operators.contains(token.text());
    }

    private Type operation(Type left, int level) {
        String operator = tokens.peek().text();
        tokens.expect(operator);
        boolean comparison = COMPARISONS.contains(operator);
        boolean bool = comparison && tokens.skip("bool");
        matching();
        Type right = expression(level + 1);
        boolean scalars = left == Type.SCALAR && right == Type.SCALAR;
        require(isNumeric(left) && isNumeric(right), operator + " between " + left + " and " + right);
        require(
                !SET_OPERATIONS.contains(operator) || (left == Type.VECTOR && right == Type.VECTOR),
                operator + " is for series, not for numbers");
        require(!comparison || !scalars || bool, operator + " between two numbers needs bool");
        return scalars ? Type.SCALAR : Type.VECTOR;
    }

    private static boolean isNumeric(Type type) {
        return type == Type.SCALAR || type == Type.VECTOR;
    }

    private void matching() {
        if (tokens.skip("on") || tokens.skip("ignoring")) {
            labels();
            if ((tokens.skip("group_left") || tokens.skip("group_right"))
                    && tokens.peek().is("(")) {
                labels();
            }
        }
    }

    private Type operand() {
        if (tokens.skip("-")) {
            return operand();
        }
        Type type = primary();
        if (tokens.skip("[")) {
            require(type == Type.VECTOR, "a range of what is no selection of series");
            tokens.take(Kind.DURATION, "a duration");
            tokens.expect("]");
            type = Type.RANGE;
        }
        if (tokens.skip("offset")) {
            tokens.take(Kind.DURATION, "a duration");
        }
        return type;
    }

    private Type primary() {
        if (tokens.skip("(")) {
            Type inner = expression();
            tokens.expect(")");
            return inner;
        }
        String expected = "a number, a series, a function or (";
        return switch (tokens.peek().kind()) {
            case NUMBER -> {
                tokens.take(Kind.NUMBER, expected);
                yield Type.SCALAR;
            }
            case STRING -> {
                tokens.take(Kind.STRING, expected);
                yield Type.STRING;
            }
            default -> named(tokens.take(Kind.NAME, expected));
        };
    }

    private Type named(Token name) {
        Optional<Function> aggregator = Function.aggregator(name.text());
        if (aggregator.isPresent()) {
            boolean grouped = grouping();
            call(name, aggregator.get());
            if (!grouped) {
                grouping();
            }
            return Type.VECTOR;
        }
        if (tokens.peek().is("(")) {
            Function function = Function.named(name.text())
                    .orElseThrow(() -> new IllegalArgumentException("no function " + name.text() + " is known here"));
            call(name, function);
            return function.gives();
        }
        selector(name);
        return Type.VECTOR;
    }

    private boolean grouping() {
        if (tokens.skip("by") || tokens.skip("without")) {
            labels();
            return true;
        }
        return false;
    }

    private void call(Token name, Function function) {
        tokens.expect("(");
        List<Type> given = new ArrayList<>();
        while (!tokens.skip(")")) {
            if (!given.isEmpty()) {
                tokens.expect(",");
            }
            given.add(expression());
        }
        require(given.equals(function.takes()), name.text() + " takes " + function.takes() + " and is given " + given);
    }

    private void selector(Token name) {
        SortedMap<String, String> equal = new TreeMap<>();
        int open = -1;
        if (tokens.peek().is("{")) {
            open = tokens.peek().end();
            tokens.expect("{");
            while (!tokens.skip("}")) {
                matcher(equal);
                separator("}");
            }
        }
        selectors.add(new Selector(name.text(), equal, open, name.end()));
    }

    private void matcher(SortedMap<String, String> equal) {
        String label = tokens.take(Kind.NAME, "a label").text();
        String match = tokens.take(Kind.SYMBOL, "one of = != =~ !~").text();
        require(MATCHES.contains(match), match + " behind label " + label + " is no match");
        String value = tokens.take(Kind.STRING, "a value in double quotes").text();
        if (match.equals("=")) {
            equal.put(label, value.substring(1, value.length() - 1));
        }
    }

    private void labels() {
        tokens.expect("(");
        while (!tokens.skip(")")) {
            tokens.take(Kind.NAME, "a label");
            separator(")");
        }
    }

    private void separator(String end) {
        if (!tokens.peek().is(end)) {
            tokens.expect(",");
        }
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
