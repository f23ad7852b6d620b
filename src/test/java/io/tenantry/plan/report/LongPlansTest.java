package io.tenantry.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lists end early: never to hide a single line, which would take one to say. */
class LongPlansTest {

    @ParameterizedTest(name = "of {0} fields {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "6 | k1 k2 k3 k4 k5 k6    |",
                "7 | k1 k2 k3 k4 k5 k6 k7 |",
                "8 | k1 k2 k3 k4 k5 k6    | … and 2 more fields"
            })
    void fieldsOfAnObject(int fields, String names, String rest) {
        String was = thing("x", fields, "a");
        String now = thing("x", fields, "b");
        String more = rest == null ? "" : rest;

        assertThat(TextReport.of(Planned.of(was, now)))
                .isEqualTo("safe\n  Thing.example.com n/x changed\n"
                        + lines("    spec.%s: a -> b\n", names)
                        + (more.isEmpty() ? "" : "    " + more + "\n")
                        + "\nshared by all tenants: 1 safe\n0 of 0 tenants\n");
        assertThat(MarkdownReport.of(Planned.of(was, now)))
                .isEqualTo(
                        "## Plan: 1 safe\n\n<details><summary>1 safe</summary>\n\n- `Thing.example.com n/x changed`\n"
                                + lines("  - `spec.%s: a -> b`\n", names)
                                + (more.isEmpty() ? "" : "  - " + more + "\n")
                                + "\n</details>\n\n**shared by all tenants: 1 safe**\n\n**0 of 0 tenants**\n");
    }

    @ParameterizedTest(name = "of {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | Thing.example.com: 2 added: n/x1, n/x2",
                "3 | Thing.example.com: 3 added: n/x1, n/x2, n/x3",
                "4 | Thing.example.com: 4 added: n/x1, n/x2, n/x3, n/x4",
                "5 | Thing.example.com: 5 added: n/x1, n/x2, n/x3 and 2 more"
            })
    void objectsThatAreAlike(int objects, String title) {
        String now = IntStream.rangeClosed(1, objects)
                .mapToObj(i -> thing("x" + i, 1, "a"))
                .collect(Collectors.joining());

        assertThat(TextReport.of(Planned.of("", now)))
                .isEqualTo("safe\n  " + title + "\n\nshared by all tenants: " + objects + " safe\n0 of 0 tenants\n");
    }

    @ParameterizedTest(name = "of {0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {"25 | 25 |", "26 | 26 |", "27 | 25 | - … and 2 more like these"})
    void groupsInAPullRequest(int groups, int shown, String rest) {
        String was = IntStream.range(0, groups)
                .mapToObj(i -> "{apiVersion: g%d.example/v1, kind: Thing, metadata: {name: x}}\n---\n".formatted(i))
                .collect(Collectors.joining());

        List<String> lines = MarkdownReport.of(Planned.of(was, "")).lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("- `Thing.g")).hasSize(shown);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("- …"))
                .isEqualTo(Stream.ofNullable(rest).toList());
    }

    @Test
    void aValueIsCutWhereItGetsLong() {
        assertThat(TextReport.of(Planned.of(value("a"), value("é".repeat(72)))))
                .contains("    spec.k1: a -> " + "é".repeat(72) + "\n");
        assertThat(TextReport.of(Planned.of(value("a"), value("é".repeat(73)))))
                .contains("    spec.k1: a -> " + "é".repeat(71) + "…\n");
    }

    @Test
    void aFieldThatComesOrGoesIsSaidTo() {
        assertThat(TextReport.of(Planned.of(thing("x", 1, "a"), thing("x", 2, "a"))))
                .contains("    spec.k2: new: a\n");
        assertThat(TextReport.of(Planned.of(thing("x", 2, "a"), thing("x", 1, "a"))))
                .contains("    spec.k2: gone: a\n");
    }

    @Test
    void textThatIsBlankIsQuoted() {
        assertThat(TextReport.of(Planned.of(value("a"), value(" ")))).contains("    spec.k1: a -> \" \"\n");
    }

    private static String value(String value) {
        return thing("x", 1, value);
    }

    private static String thing(String name, int fields, String value) {
        String spec = IntStream.rangeClosed(1, fields)
                .mapToObj(i -> "k%d: '%s'".formatted(i, value))
                .collect(Collectors.joining(", "));
        return "{apiVersion: example.com/v1, kind: Thing, metadata: {name: %s, namespace: n}, spec: {%s}}\n---\n"
                .formatted(name, spec);
    }

    private static String lines(String line, String names) {
        return Stream.of(names.split(" ", -1)).map(line::formatted).collect(Collectors.joining());
    }
}
