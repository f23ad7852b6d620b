package io.tenantry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.kube.ManifestJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/**
 * Compares what a part rendered with a file that a person has read, whole: an object too many fails as well as one too
 * few. The files of {@code io.tenantry.render.FooTest} stand in {@code src/test/resources/io/tenantry/render/FooTest/};
 * {@link GoldenFilesTest} fails for one that no test names.
 *
 * <p>{@code -Dgolden.update=true} writes the files instead; read the difference before it is committed.
 */
public final class Golden {

    static final Path RESOURCES = Path.of("test/resources");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIRST = List.of("apiVersion", "kind", "metadata", "name", "namespace");
    private static final Comparator<String> READING_ORDER = Comparator.comparingInt(
                    (String key) -> FIRST.contains(key) ? FIRST.indexOf(key) : FIRST.size())
            .thenComparing(Comparator.naturalOrder());
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(1000)
            .setSplitLines(false)
            .build();

    private final Path folder;
    private final boolean updating;

    private Golden(Class<?> test, boolean updating) {
        this.folder = RESOURCES.resolve(test.getName().replace('.', '/'));
        this.updating = updating;
    }

    /** The files of {@code test}. */
    public static Golden of(Class<?> test) {
        return new Golden(test, Boolean.getBoolean("golden.update"));
    }

    /** The files of {@code test}, which are never written. */
    static Golden readOnly(Class<?> test) {
        return new Golden(test, false);
    }

    /** Requires that {@code objects}, in their order, read as the file {@code name} does. */
    public void matches(String name, List<? extends HasMetadata> objects) {
        matches(name, objects.stream().map(Golden::yaml).collect(Collectors.joining("---\n")));
    }

    /** Requires that {@code text} is what the file {@code name} holds. */
    public void matches(String name, String text) {
        Path file = folder.resolve(name);
        try {
            if (updating) {
                Files.createDirectories(folder);
                Files.writeString(file, text);
            }
            if (!Files.isRegularFile(file)) {
                fail("there is no %s; -Dgolden.update=true writes it:%n%s", file, text);
            }
            assertThat(text).as("%s", file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String yaml(HasMetadata object) {
        ObjectNode tree = ManifestJson.toTree(object);
        return new Dump(SETTINGS, new Literals()).dumpToString(inOrder(JSON.convertValue(tree, Object.class)));
    }

    private static Object inOrder(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> ordered = new TreeMap<>(READING_ORDER);
            map.forEach((key, item) -> ordered.put((String) key, inOrder(item)));
            return new LinkedHashMap<>(ordered);
        }
        return value instanceof List<?> list
                ? list.stream().map(Golden::inOrder).toList()
                : value;
    }

    /** Text of several lines as a block, as a person would write it. */
    private static final class Literals extends StandardRepresenter {

        Literals() {
            super(SETTINGS);
        }

        @Override
        protected Node representScalar(Tag tag, String value, ScalarStyle style) {
            return super.representScalar(tag, value, value.contains("\n") ? ScalarStyle.LITERAL : style);
        }
    }
}
