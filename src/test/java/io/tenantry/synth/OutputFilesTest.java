package io.tenantry.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFilesTest {

    @Test
    void standInAnOrderOfTheirOwn() {
        assertThat(OutputFiles.of(Map.of("b", "2", "a/c.yaml", "1", "a-1.yaml", "3"))
                        .byPath()
                        .keySet())
                .containsExactly("a-1.yaml", "a/c.yaml", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/..",
                "./a",
                ".git/config",
                "a/.b",
                "a\\b",
                "a\nb",
                "a b",
                "ä"
            })
    void neverLeadOutOfTheFolder(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputFiles.of(Map.of(path, "")))
                .withMessage("not a path below the output folder: " + path);
    }

    @Test
    void areNotFoldersToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutputFiles.of(Map.of("a/b", "", "a/b/c", "")))
                .withMessage("both a file and a folder of the output: a/b");
        assertThat(OutputFiles.of(Map.of("a/b", "", "a/b-c", "", "a/b.c", "", "a/b0", ""))
                        .byPath())
                .hasSize(4);
    }
}
