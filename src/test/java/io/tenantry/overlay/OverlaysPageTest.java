package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/overlays.md shows is what happens. */
class OverlaysPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(# overlays/(\\S+)\n.*?)```", Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void showsTheErrorsOfItsExample() throws IOException {
        String page = Files.readString(Path.of("../docs/overlays.md"));
        OverlayFixture overlays = OverlayFixture.in(folder);
        List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
        examples.forEach(example -> overlays.with(example.group(2), example.group(1)));

        List<String> answers =
                ANSWER.matcher(page).results().map(answer -> answer.group(1)).toList();

        assertThat(examples).hasSize(3);
        assertThat(answers).containsExactly(overlays.problems().replaceAll("(?m)^", "overlays/"));
    }
}
