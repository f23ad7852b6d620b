package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/tutorial.md shows is what happens to whoever follows it: files are written, commands run, answers compared. */
class TutorialTest {

    private static final Pattern BLOCK = Pattern.compile("```(yaml|markdown|sh|text)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("# (\\S+)( \\(added\\))?\n(.*)", Pattern.DOTALL);
    private static final String COMMAND = "./tenantry ";

    @TempDir
    private Path folder;

    private String answer = "";

    @Test
    void isWhatHappens() throws IOException {
        List<MatchResult> blocks = BLOCK.matcher(Files.readString(Path.of("../docs/tutorial.md")))
                .results()
                .toList();

        for (MatchResult block : blocks) {
            switch (block.group(1)) {
                case "sh" -> block.group(2).lines().forEach(this::run);
                case "text" -> assertThat(answer).isEqualTo(block.group(2));
                default -> file(block.group(2));
            }
        }

        assertThat(blocks).hasSizeGreaterThan(15);
    }

    /** What belongs into a file of the overlays, or stands in one of the output. */
    private void file(String text) throws IOException {
        MatchResult file = FILE.matcher(text).results().findFirst().orElseThrow();
        Path path = folder.resolve(file.group(1));
        if (file.group(1).startsWith("dist/")) {
            assertThat(path).content().contains(file.group(3));
        } else {
            Files.createDirectories(path.getParent());
            StandardOpenOption how =
                    file.group(2) == null ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND;
            Files.writeString(path, file.group(3), StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        }
    }

    private void run(String line) {
        assertThat(line).startsWith(COMMAND);
        List<String> arguments = new ArrayList<>();
        for (String argument : line.substring(COMMAND.length()).split(" ", -1)) {
            arguments.add(
                    argument.matches("(dist|before)(/.*)?")
                            ? folder.resolve(argument).toString()
                            : argument);
        }
        if (arguments.get(0).equals("synth")) {
            arguments.addAll(List.of("--overlays", folder.resolve("overlays").toString()));
            if (!arguments.contains("--out")) {
                arguments.addAll(List.of("--out", folder.resolve("dist").toString()));
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        Main.run(arguments.toArray(String[]::new), Map.of(), InputStream.nullInputStream(), stream, stream);
        answer = written.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }
}
