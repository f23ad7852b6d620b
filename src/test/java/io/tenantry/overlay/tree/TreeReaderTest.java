package io.tenantry.overlay.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TreeReaderTest {

    @Test
    void readsMapsListsAndText() {
        Mapping map = read("a: b\nc: [d, 'e']\n");

        assertThat(map)
                .isEqualTo(new Mapping(
                        at(1, 1),
                        Map.of(
                                "a", new Entry(plain(1, 1, "a"), plain(1, 4, "b")),
                                "c",
                                        new Entry(
                                                plain(2, 1, "c"),
                                                new Sequence(
                                                        at(2, 4),
                                                        List.of(
                                                                plain(2, 5, "d"),
                                                                new Scalar(at(2, 8), "e", false)))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void keepsTextAsWritten(String written, String text) {
        assertThat(read("key: " + written).value("key"))
                .map(value -> ((Scalar) value).text())
                .hasValue(text);
    }

    static Stream<Arguments> keepsTextAsWritten() {
        return Stream.of(
                Arguments.of("1.10", "1.10"),
                Arguments.of("'1'", "1"),
                Arguments.of("no", "no"),
                Arguments.of("007", "007"),
                Arguments.of("\"a\\tb\"", "a\tb"),
                Arguments.of("|\n  two\n  lines\n", "two\nlines\n"),
                Arguments.of("'null'", "null"));
    }

    @ParameterizedTest
    @MethodSource
    void takesNothingForARemoval(String written, Location place) {
        assertThat(read("a:\n  b: " + written).value("a"))
                .map(map -> ((Mapping) map).value("b").orElseThrow())
                .hasValue(new Removal(place));
    }

    static Stream<Arguments> takesNothingForARemoval() {
        return Stream.of(
                Arguments.of("null", at(2, 6)), Arguments.of("~", at(2, 6)), Arguments.of("# nothing", at(2, 3)));
    }

    @Test
    void placesWhatBeginsBelowItsKeyAtTheKey() {
        Mapping map = read("# first\nouter:\n  inner:\n    - x: 1\n  flow: {y: 2}\n");

        Mapping outer = (Mapping) map.value("outer").orElseThrow();
        Sequence inner = (Sequence) outer.value("inner").orElseThrow();
        assertThat(outer.location()).isEqualTo(at(2, 1));
        assertThat(inner.location()).isEqualTo(at(3, 3));
        assertThat(inner.items().get(0).location()).isEqualTo(at(4, 7));
        assertThat(outer.value("flow").orElseThrow().location()).isEqualTo(at(5, 9));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void refuses(String text, String expected) {
        assertThat(problems(text)).isEqualTo(expected.strip());
    }

    static Stream<Arguments> refuses() {
        String merging = "expected the value itself; what several overlays share goes into platform.yaml";
        return Stream.of(
                Arguments.of("", "f:1:1: the file is empty; expected a map; write {} for one without keys"),
                Arguments.of(
                        "# only this\n", "f:2:1: the file is empty; expected a map; write {} for one without keys"),
                Arguments.of("---\n", "f:2:1: the file is empty; expected a map; write {} for one without keys"),
                Arguments.of("- a\n", "f:1:1: the file holds a list; expected a map; write {} for one without keys"),
                Arguments.of(
                        "a\n", "f:1:1: the file holds a single value; expected a map; write {} for one without keys"),
                Arguments.of("a: 1\n---\nb: 2\n", "f:2:1: a second document begins here; expected one document a file"),
                Arguments.of(
                        "a: 1\nb: 2\na: 3\n", "f:3:1: key 'a' is given twice; expected it once; line 1 has it already"),
                Arguments.of("a: &base 1\n", "f:1:4: the anchor '&base' is not read; " + merging),
                Arguments.of("a: *base\n", "f:1:4: the alias '*base' is not read; " + merging),
                Arguments.of(
                        "a:\n  <<: {b: 1}\n",
                        "f:2:3: the merge key '<<' is not read; expected the keys themselves; what several overlays share"
                                + " goes into platform.yaml, and maps of overlays merge by themselves"),
                Arguments.of(
                        "a: !!str 1\n",
                        "f:1:4: the tag 'tag:yaml.org,2002:str' is not read; expected a value without a tag; quotes make"
                                + " text of it"),
                Arguments.of(
                        "a: !secret {b: 1}\n",
                        "f:1:4: the tag '!secret' is not read; expected a value without a tag; quotes make text of it"),
                Arguments.of("? [a]\n: 1\n", "f:1:3: the key is a list; expected text"),
                Arguments.of("? {a: b}\n: 1\n", "f:1:3: the key is a map; expected text"),
                Arguments.of("?\n: 1\n", "f:1:2: the key is empty; expected text"),
                Arguments.of("a:\n\tb: 1\n", "f:2:1: a tab stands where YAML wants spaces; expected spaces"),
                Arguments.of(
                        "a: b: c\n", "f:1:5: this is not YAML: mapping values are not allowed here; expected YAML 1.2"),
                Arguments.of(
                        "a: 'b\n",
                        "f:2:1: this is not YAML: found unexpected end of stream; expected YAML 1.2, while scanning a"
                                + " quoted scalar that began on line 1"),
                Arguments.of(
                        "a:\n - b\n c: d\n",
                        "f:3:2: this is not YAML: expected <block end>, but found '?'; expected YAML 1.2, while parsing a"
                                + " block collection that began on line 2"),
                Arguments.of(
                        "a: " + "x".repeat(5000) + "\nb: \u0001\n",
                        "f:2:4: the character U+0001 is not allowed in YAML; expected printable characters; in double"
                                + " quotes it can be escaped"),
                Arguments.of("a: " + "[".repeat(20_000), "f:1:67: too deep; expected at most 64 levels of nesting"),
                Arguments.of("{".repeat(20_000), "f:1:65: too deep; expected at most 64 levels of nesting"),
                Arguments.of("- ".repeat(20_000), "f:1:129: too deep; expected at most 64 levels of nesting"));
    }

    @Test
    void refusesABombOfAliasesWithoutExpandingIt() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .reduce("a0: &a0 lol\n", String::concat);

        assertThat(problems(bomb).lines()).hasSize(1 + 39 * 3);
    }

    @Test
    void reportsEverythingThatCanStillBeRead() {
        assertThat(problems("a: 1\na: *x\nb: !t &y 2\n"))
                .isEqualTo(
                        """
                        f:2:1: key 'a' is given twice; expected it once; line 1 has it already
                        f:2:4: the alias '*x' is not read; expected the value itself; what several overlays share goes into platform.yaml
                        f:3:4: the anchor '&y' is not read; expected the value itself; what several overlays share goes into platform.yaml
                        f:3:4: the tag '!t' is not read; expected a value without a tag; quotes make text of it""");
    }

    @Property(seed = "1")
    void neverThrowsAtText(@ForAll String text) {
        assertThatCode(() -> problems(text)).doesNotThrowAnyException();
    }

    @Property(seed = "1", tries = 5000)
    void neverThrowsAtWhatLooksLikeYaml(@ForAll("almostYaml") String text) {
        assertThatCode(() -> problems(text)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> almostYaml() {
        return Arbitraries.of(
                        "a",
                        "b",
                        ": ",
                        ":",
                        "\n",
                        "\n  ",
                        "\n    ",
                        "- ",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "'",
                        "\"",
                        "|",
                        ">",
                        "&x ",
                        "*x",
                        "!t ",
                        "!!int ",
                        "? ",
                        "<<",
                        "---\n",
                        "...\n",
                        "%YAML 1.2\n",
                        "#",
                        "\t",
                        "\\u12",
                        "\uD83D\uDE00",
                        "\u0000",
                        "null",
                        "~",
                        "1e3",
                        "@",
                        "`",
                        "%")
                .list()
                .ofMaxSize(25)
                .map(tokens -> String.join("", tokens));
    }

    private static Mapping read(String text) {
        List<Problem> problems = new ArrayList<>();
        Mapping map = TreeReader.read("f", text, problems::add).orElseThrow(() -> new AssertionError(problems));
        assertThat(problems).isEmpty();
        return map;
    }

    private static String problems(String text) {
        List<Problem> problems = new ArrayList<>();
        TreeReader.read("f", text, problems::add);
        return String.join(
                "\n", problems.stream().sorted().map(Problem::toString).toList());
    }

    private static Scalar plain(int line, int column, String text) {
        return new Scalar(at(line, column), text, true);
    }

    private static Location at(int line, int column) {
        return new Location("f", line, column);
    }
}
