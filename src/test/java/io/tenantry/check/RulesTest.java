package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every rule of the catalogue, whoever wrote it. */
class RulesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<Rule> RULES = Rules.all(Target.newest());
    private static final Path PAGES = Path.of("../docs/checks");
    private static final List<Manifest> EXAMPLES = examples();

    @Test
    void eachHasAnIdOfItsOwnAndAPlaceByIt() {
        assertThat(RULES)
                .extracting(Rule::id)
                .isSorted()
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void eachSaysInASentenceWhatItHolds() {
        assertThat(RULES).allSatisfy(rule -> assertThat(rule.summary()).matches("[A-Z].*\\."));
    }

    @Test
    void eachHasAPageThatIsListed() throws IOException {
        String list = Files.readString(PAGES.resolve("README.md"));

        assertThat(RULES).allSatisfy(rule -> {
            assertThat(PAGES.resolve(rule.id() + ".md")).isRegularFile();
            assertThat(list).contains("[" + rule.id() + "](" + rule.id() + ".md)");
        });
    }

    @Test
    void noneFindsAnythingInNothing() {
        assertThat(Checks.of(RULES).run(Manifests.of(List.of())).problems()).isEmpty();
    }

    @Property(seed = "1", tries = 300)
    void noneFailsOnAnyJson(@ForAll Random random) {
        List<Manifest> objects =
                Stream.generate(() -> Manifest.of(object(random, 4))).limit(5).toList();

        Checks.of(RULES).run(Manifests.of(objects));
    }

    @Property(seed = "1", tries = 300)
    void noneFailsOnManifestsWithFieldsOfOtherTypes(@ForAll Random random) {
        List<Manifest> objects = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Manifest example = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
            ObjectNode content = example.content().deepCopy();
            for (int j = random.nextInt(3); j >= 0; j--) {
                mutate(content, random);
            }
            objects.add(new Manifest(content, example.location()));
        }

        Checks.of(RULES).run(Manifests.of(objects));
    }

    /** Puts something else where something stood, at a random depth. */
    private static void mutate(JsonNode node, Random random) {
        if (node.isEmpty()) {
            return;
        }
        int position = random.nextInt(node.size());
        if (node instanceof ObjectNode object) {
            String key = List.copyOf(object.properties()).get(position).getKey();
            if (random.nextInt(4) > 0 && object.get(key).isContainerNode()) {
                mutate(object.get(key), random);
            } else if (!key.equals("kind") && !key.equals("apiVersion")) {
                object.set(key, value(random, 3));
            }
        } else if (random.nextInt(4) > 0 && node.get(position).isContainerNode()) {
            mutate(node.get(position), random);
        } else {
            ((ArrayNode) node).set(position, value(random, 3));
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        Manifest like = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
        object.set("apiVersion", like.content().get("apiVersion"));
        object.set("kind", like.content().get("kind"));
        for (String key : List.of("metadata", "spec", "data", "rules", "subjects", "template")) {
            if (random.nextBoolean()) {
                object.set(key, value(random, depth));
            }
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(random.nextInt(100_000) - 10);
            case 3 -> JSON.numberNode(random.nextDouble() * 1e30);
            case 4 -> JSON.textNode("");
            case 5 -> JSON.textNode("-1Xi/a..b:*");
            case 6 -> JSON.textNode("9".repeat(400) + "Gi");
            case 7 -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(random, depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode map = JSON.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    map.set(key(random), value(random, depth - 1));
                }
                yield map;
            }
        };
    }

    /** A key that some rule may look for: one of any example's. */
    private static String key(Random random) {
        JsonNode node = EXAMPLES.get(random.nextInt(EXAMPLES.size())).content();
        String key = "spec";
        while (!node.isEmpty() && random.nextInt(5) > 0) {
            if (node.isArray()) {
                node = node.get(random.nextInt(node.size()));
            } else {
                key = List.copyOf(node.properties())
                        .get(random.nextInt(node.size()))
                        .getKey();
                node = node.get(key);
            }
        }
        return key;
    }

    private static List<Manifest> examples() {
        try (Stream<Path> files = Files.walk(Path.of("../dist/react-scuba/prod"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains("bootstrap"))
                    .sorted()
                    .flatMap(file -> manifests(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Manifest> manifests(Path file) {
        try {
            return ManifestText.read(file.toString(), Files.readString(file), problem -> {
                throw new AssertionError(problem);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
