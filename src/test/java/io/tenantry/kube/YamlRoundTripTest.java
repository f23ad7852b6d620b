package io.tenantry.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What is written is read back as it was, by a reader of YAML 1.2 and by one of 1.1. */
class YamlRoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Pieces of text that mean something to one reader or another. */
    private static final String[] TRAPS = {
        "y",
        "No",
        "on",
        "OFF",
        "true",
        "null",
        "~",
        "1",
        "0x1F",
        "0o17",
        "0777",
        "1e3",
        "1_000",
        "1:30",
        ".inf",
        ".NaN",
        "2024-01-01",
        "=",
        "<<",
        "-",
        "--",
        "---",
        "...",
        "?",
        ":",
        ": ",
        " #",
        "#",
        ",",
        "[",
        "]",
        "{",
        "}",
        "&",
        "*",
        "!",
        "|",
        ">",
        "'",
        "\"",
        "%",
        "@",
        "`",
        "\\",
        "\\n",
        " ",
        "  ",
        "\t",
        "\n",
        "\n\n",
        "\r",
        "\r\n",
        "\u0000",
        "\u0007",
        "\u007f",
        "\u0085",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\ufdd0",
        "ä",
        "寸",
        "\ud83d\ude80",
        "\udb40\udc41",
        "a",
        "b c",
        "m",
        "Gi",
        "/"
    };

    @Property(seed = "1", tries = 3_000)
    void aValue(@ForAll("texts") String text) {
        assertReadBack(JsonNodeFactory.instance.objectNode().put("a", text).put("b", text));
    }

    @Property(seed = "1", tries = 1_000)
    void aKey(@ForAll("texts") String text) {
        assertReadBack(JsonNodeFactory.instance.objectNode().put(text, 1).put("b" + text, 2));
    }

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aTree(@ForAll("trees") JsonNode tree) {
        assertReadBack(tree);
    }

    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aStreamOfDocuments(@ForAll("streams") List<JsonNode> documents) {
        String yaml = YamlWriter.write("a comment", documents);

        List<JsonNode> read = new ArrayList<>();
        new Load(settings()).loadAllFromString(yaml).forEach(document -> read.add(JSON.valueToTree(document)));
        List<JsonNode> readAsVersion11 = new ArrayList<>();
        version11().loadAll(yaml).forEach(document -> readAsVersion11.add(JSON.valueToTree(document)));

        assertThat(read).as(yaml).isEqualTo(documents);
        assertThat(readAsVersion11).as(yaml).isEqualTo(documents);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> traps =
                Arbitraries.of(TRAPS).list().ofMinSize(0).ofMaxSize(6).map(pieces -> String.join("", pieces));
        Arbitrary<String> anything = Arbitraries.strings()
                .withCharRange(Character.MIN_VALUE, (char) (Character.MIN_SURROGATE - 1))
                .withCharRange((char) (Character.MAX_SURROGATE + 1), Character.MAX_VALUE)
                .ofMaxLength(20);
        Arbitrary<String> words =
                Arbitraries.strings().withChars("abenoy019_-./+=,;@%^*()?$~': ").ofMaxLength(8);
        Arbitrary<String> lengthy = Arbitraries.integers().between(990, 1_100).map("a"::repeat);
        return Arbitraries.frequencyOf(
                Tuple.of(10, traps), Tuple.of(5, words), Tuple.of(4, anything), Tuple.of(1, lengthy));
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        Arbitrary<JsonNode> scalars = Arbitraries.frequencyOf(
                Tuple.of(6, texts().map(JsonNodeFactory.instance::textNode)),
                Tuple.of(2, Arbitraries.integers().map(JsonNodeFactory.instance::numberNode)),
                Tuple.of(1, Arbitraries.of(true, false).map(JsonNodeFactory.instance::booleanNode)),
                Tuple.of(1, Arbitraries.of(0.5, 1e21, -1.5e-7, 1e300).map(JsonNodeFactory.instance::numberNode)),
                Tuple.of(1, Arbitraries.just(JsonNodeFactory.instance.nullNode())));
        return Arbitraries.recursive(() -> scalars, this::nested, 1, 4);
    }

    @Provide
    Arbitrary<List<JsonNode>> streams() {
        return trees().list().ofMinSize(1).ofMaxSize(3);
    }

    private Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        Arbitrary<JsonNode> lists = inner.list().ofMaxSize(3).map(items -> JSON.<JsonNode>valueToTree(items));
        Arbitrary<JsonNode> mappings =
                Arbitraries.maps(texts(), inner).ofMaxSize(3).map(entries -> JSON.<JsonNode>valueToTree(entries));
        return Arbitraries.oneOf(lists, mappings);
    }

    private static void assertReadBack(JsonNode tree) {
        String yaml = YamlWriter.write(tree);

        JsonNode read = JSON.valueToTree(new Load(settings()).loadFromString(yaml));
        JsonNode readAsVersion11 = JSON.valueToTree(version11().<Object>load(yaml));

        assertThat(read).as(yaml).isEqualTo(tree);
        assertThat(readAsVersion11).as(yaml).isEqualTo(tree);
    }

    private static LoadSettings settings() {
        return LoadSettings.builder().build();
    }

    private static Yaml version11() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
