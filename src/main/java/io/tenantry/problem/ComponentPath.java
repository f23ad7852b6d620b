package io.tenantry.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way from a model record down to the thing in it that a {@link Violation} is about, as its {@code component} is
 * written: {@code tenants.acme.workloads.api.connections[0].database}. A step is a record component, the key of a map
 * or, in brackets, the index of a list, which counts from 0. A key that holds a dot, a bracket or a quotation mark
 * stands quoted in brackets: {@code databases["a.b"]}, with {@code \} before a quotation mark or backslash in it.
 *
 * @param steps from the outside in; none for the record itself
 */
public record ComponentPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile(
            "\\.?(?<plain>[^.\\[\\]\"]+)|\\[(?<index>[0-9]{1,9})]|\\[\"(?<quoted>(?:[^\"\\\\]|\\\\.)*+)\"]");

    public ComponentPath {
        steps = List.copyOf(steps);
    }

    /** One step of the way. */
    public sealed interface Step {}

    /** Into a record's component or a map's value. */
    public record Key(String name) implements Step {
        public Key {
            Objects.requireNonNull(name, "name");
        }
    }

    /** Into a list. */
    public record Index(int position) implements Step {}

    /** The record itself. */
    public static ComponentPath root() {
        return new ComponentPath(List.of());
    }

    /** Reads what {@link #toString()} writes. Text that is no such path becomes one key, so that it still shows. */
    public static ComponentPath parse(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int position = 0;
        while (position < text.length()) {
            if (!matcher.find(position) || matcher.start() != position) {
                return root().key(text);
            }
            steps.add(step(matcher));
            position = matcher.end();
        }
        return new ComponentPath(steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("index") != null) {
            return new Index(Integer.parseInt(matcher.group("index")));
        }
        String quoted = matcher.group("quoted");
        return new Key(quoted == null ? matcher.group("plain") : quoted.replaceAll("\\\\(.)", "$1"));
    }

    /** One step further, into the component or map key {@code name}. */
    public ComponentPath key(String name) {
        return then(new Key(name));
    }

    /** One step further, into a list. */
    public ComponentPath index(int position) {
        return then(new Index(position));
    }

    private ComponentPath then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ComponentPath(longer);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Index index) {
                text.append('[').append(index.position()).append(']');
            } else if (step instanceof Key key) {
                append(key.name(), text);
            }
        }
        return text.toString();
    }

    private static void append(String key, StringBuilder text) {
        if (key.matches("[^.\\[\\]\"]+")) {
            text.append(text.isEmpty() ? "" : ".").append(key);
        } else {
            text.append("[\"").append(key.replaceAll("[\"\\\\]", "\\\\$0")).append("\"]");
        }
    }
}
