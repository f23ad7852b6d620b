package io.tenantry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A golden file that no test reads looks like a promise and is none. */
class GoldenFilesTest {

    private static final Path SOURCES = Path.of("test/java");

    @Test
    void eachIsNamedByTheTestItStandsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.RESOURCES)) {
            assertThat(files.filter(Files::isRegularFile).filter(GoldenFilesTest::standsForATest))
                    .allSatisfy(file ->
                            assertThat(Files.readString(sourceOf(file))).contains("\"" + file.getFileName() + "\""));
        }
    }

    @Test
    void aMissingOneFailsAndShowsWhatItWouldHold() {
        assertThatThrownBy(() -> Golden.readOnly(getClass()).matches("missing.yaml", List.of(configMap("value"))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("there is no", "missing.yaml", "key: value");
    }

    @Test
    void oneObjectTooManyFails() {
        Golden.of(getClass()).matches("one.yaml", List.of(configMap("first\nsecond\n")));

        assertThatThrownBy(() -> Golden.readOnly(getClass())
                        .matches("one.yaml", List.of(configMap("first\nsecond\n"), configMap("more"))))
                .isInstanceOf(AssertionError.class);
    }

    private static ConfigMap configMap(String value) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .endMetadata()
                .addToData("key", value)
                .addToData("number", "1")
                .build();
    }

    private static boolean standsForATest(Path file) {
        return file.getParent().getFileName().toString().endsWith("Test");
    }

    private static Path sourceOf(Path file) {
        Path test = Golden.RESOURCES.relativize(file.getParent());
        return SOURCES.resolve(test.resolveSibling(test.getFileName() + ".java"));
    }
}
