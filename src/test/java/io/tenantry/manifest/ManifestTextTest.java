package io.tenantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTextTest {

    private static final String CONFIG_MAP = "{apiVersion: v1, kind: ConfigMap, metadata: {name: %s}}";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void readsEveryDocumentAndSaysWhereItBegins() {
        List<Manifest> manifests = read(
                "# first\n---\n" + CONFIG_MAP.formatted("a") + "\n---\n---\n\n" + CONFIG_MAP.formatted("b") + "\n");

        assertThat(manifests)
                .extracting(manifest -> manifest.location().orElseThrow() + " " + manifest.key())
                .containsExactly("f.yaml:3:1 ConfigMap a", "f.yaml:7:1 ConfigMap b");
        assertThat(problems).isEmpty();
    }

    @Test
    void readsTheItemsOfAList() {
        List<Manifest> manifests = read("{apiVersion: v1, kind: List, items: [%s, %s]}"
                .formatted(CONFIG_MAP.formatted("a"), CONFIG_MAP.formatted("b")));

        assertThat(manifests).extracting(Manifest::name).containsExactly("a", "b");
    }

    @Test
    void readsJson() {
        assertThat(read("{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"a\\u00e9\"}}"))
                .extracting(Manifest::name)
                .containsExactly("aé");
    }

    @ParameterizedTest
    @CsvSource({
        "no, false",
        "Yes, true",
        "on, true",
        "'\"no\"', '\"no\"'",
        "'!!str no', '\"no\"'",
        "~, null",
        "0777, 511",
        "0o17, 15",
        "0x1F, 31",
        "0b11, 3",
        "1_000, 1000",
        "-12, -12",
        "1e3, 1E+3",
        "1.50, 1.50",
        "1.2.3, '\"1.2.3\"'",
        "100m, '\"100m\"'",
        "2026-11-21, '\"2026-11-21\"'",
        "99999999999999999999, 99999999999999999999"
    })
    void readsAScalarAsKubectlDoes(String yaml, String json) {
        assertThat(value(yaml)).isEqualTo(json);
    }

    @Test
    void followsAnchorsAndMergeKeys() {
        assertThat(value("{a: &a {x: 1, y: 2}, b: {<<: *a, y: 3}, c: [*a]}"))
                .isEqualTo("{\"a\":{\"x\":1,\"y\":2},\"b\":{\"y\":3,\"x\":1},\"c\":[{\"x\":1,\"y\":2}]}");
    }

    @Test
    void readsNothingFromAnEmptyFile() {
        assertThat(read("")).isEmpty();
        assertThat(read("---\n# nothing\n---\n")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "[1]", "{a: 1}", "{apiVersion: v1}", "{kind: Pod}", "{apiVersion: 1, kind: Pod}"})
    void reportsWhatIsNoObjectAndReadsOn(String document) {
        assertThat(read(document + "\n---\n" + CONFIG_MAP.formatted("a"))).hasSize(1);

        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.toString())
                .startsWith("f.yaml:1:1: this is no Kubernetes object"));
    }

    @Test
    void reportsWhatIsNoYamlAndKeepsWhatCameBefore() {
        assertThat(read(CONFIG_MAP.formatted("a") + "\n---\na: [\n")).hasSize(1);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("manifest-syntax");
            assertThat(problem.location().orElseThrow().line()).isEqualTo(4);
        });
    }

    @Test
    void refusesDepthThatWouldOverflowTheStack() {
        assertThat(read("a: " + "[".repeat(20_000))).isEmpty();

        assertThat(told()).containsExactly("f.yaml:1:260: too deep; expected at most 256 levels of nesting");
    }

    @Test
    void refusesAliasesThatExplode() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }

        assertThat(read(bomb.toString())).isEmpty();
        assertThat(told())
                .singleElement()
                .asString()
                .endsWith("the aliases stand for too much; expected at most 1000000 values through aliases");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, a: 2} | f.yaml:1:8: key 'a' is given twice; expected it once",
                "{[a]: 1} | f.yaml:1:2: a key is no text; expected text",
                "{a: *b} | f.yaml:1:5: the alias '*b' stands for nothing; expected its anchor before it",
                "{<<: 1} | f.yaml:1:2: the merge key '<<' has no map; expected a map, or a list of maps"
            })
    void refusesWhatNoApiServerTakes(String yaml, String message) {
        assertThat(read(yaml)).isEmpty();
        assertThat(told()).containsExactly(message);
    }

    private List<Manifest> read(String text) {
        return ManifestText.read("f.yaml", text, problems::add);
    }

    private String value(String yaml) {
        return read("apiVersion: v1\nkind: X\nvalue: " + yaml)
                .get(0)
                .at("/value")
                .toString();
    }

    private List<String> told() {
        return problems.stream().map(Problem::toString).toList();
    }
}
