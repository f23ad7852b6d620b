package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** What has to hold for a value beyond its type: that it is one of a few, of a form, in a range or of a length. */
final class ValueRules {

    /** Characters of a text that is held against a pattern; some patterns take too long for longer ones. */
    private static final int MOST_MATCHED = 4096;

    private static final Map<String, Optional<Pattern>> PATTERNS = new ConcurrentHashMap<>();

    private final JsonNode value;
    private final JsonNode schema;
    private final String path;
    private final Consumer<Flaw> flaws;

    private ValueRules(JsonNode value, JsonNode schema, String path, Consumer<Flaw> flaws) {
        this.value = value;
        this.schema = schema;
        this.path = path;
        this.flaws = flaws;
    }

    static void check(JsonNode value, JsonNode schema, String path, Consumer<Flaw> flaws) {
        ValueRules rules = new ValueRules(value, schema, path, flaws);
        rules.choice();
        if (value.isTextual()) {
            rules.text();
        } else if (value.isNumber()) {
            rules.number();
        } else if (value.isArray()) {
            rules.size(value.size(), "Items", "items");
        } else if (value.isObject()) {
            rules.size(value.size(), "Properties", "fields");
        }
    }

    private void choice() {
        JsonNode choices = schema.path("enum");
        if (choices.isArray() && choices.valueStream().noneMatch(value::equals)) {
            flaw("one of " + choices.valueStream().map(JsonNode::asText).collect(Collectors.joining(", ")));
        }
    }

    private void text() {
        String text = value.asText();
        size(text.codePointCount(0, text.length()), "Length", "characters");
        String form = schema.path("pattern").asText();
        if (!form.isEmpty() && text.length() <= MOST_MATCHED) {
            PATTERNS.computeIfAbsent(form, ValueRules::compiled)
                    .filter(pattern -> !pattern.matcher(text).find())
                    .ifPresent(pattern -> flaw("text of the form " + form));
        }
        Formats.expectation(schema.path("format").asText(), text).ifPresent(this::flaw);
    }

    /** Those of Go are nearly those of Java; what is not is left out. */
    private static Optional<Pattern> compiled(String form) {
        try {
            return Optional.of(Pattern.compile(form.replace("(?P<", "(?<").replace("\\z", "\\Z(?!\\n)")));
        } catch (PatternSyntaxException unknown) {
            return Optional.empty();
        }
    }

    private void number() {
        BigDecimal number = value.decimalValue();
        JsonNode least = schema.path("minimum");
        JsonNode most = schema.path("maximum");
        boolean aboveLeast = schema.path("exclusiveMinimum").asBoolean();
        boolean belowMost = schema.path("exclusiveMaximum").asBoolean();
        if (least.isNumber() && number.compareTo(least.decimalValue()) < (aboveLeast ? 1 : 0)) {
            flaw((aboveLeast ? "more than " : "at least ") + least.asText());
        }
        if (most.isNumber() && number.compareTo(most.decimalValue()) > (belowMost ? -1 : 0)) {
            flaw((belowMost ? "less than " : "at most ") + most.asText());
        }
        JsonNode step = schema.path("multipleOf");
        if (step.isNumber()
                && step.decimalValue().signum() > 0
                && number.remainder(step.decimalValue()).signum() != 0) {
            flaw("a multiple of " + step.asText());
        }
        Formats.expectation(schema.path("format").asText(), number).ifPresent(this::flaw);
    }

    private void size(int size, String what, String unit) {
        JsonNode least = schema.path("min" + what);
        JsonNode most = schema.path("max" + what);
        if (least.isIntegralNumber() && size < least.asLong()) {
            flaws.accept(new Flaw(path, "has " + size + " " + unit, "at least " + least.asText()));
        }
        if (most.isIntegralNumber() && size > most.asLong()) {
            flaws.accept(new Flaw(path, "has " + size + " " + unit, "at most " + most.asText()));
        }
    }

    private void flaw(String expected) {
        flaws.accept(new Flaw(path, "is " + Shown.of(value), expected));
    }
}
