package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Problem;
import io.tenantry.problem.Silence;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilencedFileTest {

    private static final Silence SILENCE = new Silence("a-rule", "Pod acme/api", "It may.");

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void isWrittenToBeRead() {
        String text = SilencedFile.write(List.of(SILENCE));

        assertThat(text)
                .isEqualTo(
                        """
                        [ {
                          "rule" : "a-rule",
                          "object" : "Pod acme/api",
                          "reason" : "It may."
                        } ]
                        """);
        assertThat(SilencedFile.read("silenced.json", text, problems::add)).containsExactly(SILENCE);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{}",
                "5",
                "[5]",
                "[] []",
                "[{\"rule\": \"a-rule\"}]",
                "[{\"rule\": \"a-rule\", \"object\": \"Pod acme/api\", \"reason\": {}}]"
            })
    void anythingElseSilencesNothing(String text) {
        assertThat(SilencedFile.read("dev/silenced.json", text, problems::add)).isEmpty();
        assertThat(problems)
                .singleElement()
                .hasToString("dev/silenced.json:1:1: this is no file of silences; expected what a synth writes of"
                        + " 'silenced' in the overlay");
    }
}
