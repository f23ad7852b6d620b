package io.tenantry.overlay.bind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sources of the model say about records and their components, as Markdown of one line. */
final class RecordDocs {

    private static final Path SOURCES = Path.of("main/java");
    private static final Pattern RECORD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@ModelRecord\\s*)?(?:public )?record (\\w+)\\(", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ((?:(?!\\n@).)*)", Pattern.DOTALL);

    private final Map<String, Map<String, String>> files = new HashMap<>();

    /** What a record is: the first sentence of its comment. */
    String of(Class<?> record) {
        String text = comment(record).split("\\n@|\\n\\n|<p>", 2)[0];
        return oneLine(text).replaceFirst("(?<=[.]) .*", "");
    }

    /** What a component of it is. */
    String of(Class<?> record, String component) {
        return PARAMETER
                .matcher(comment(record))
                .results()
                .filter(parameter -> parameter.group(1).equals(component))
                .map(parameter -> oneLine(parameter.group(2)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(record + " does not document " + component));
    }

    private String comment(Class<?> record) {
        Class<?> outermost = record;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String comment =
                files.computeIfAbsent(outermost.getName(), RecordDocs::comments).get(record.getSimpleName());
        if (comment == null) {
            throw new AssertionError(record + " is not documented");
        }
        return comment;
    }

    private static Map<String, String> comments(String outermost) {
        try {
            String source = Files.readString(SOURCES.resolve(outermost.replace('.', '/') + ".java"));
            Map<String, String> comments = new HashMap<>();
            RECORD.matcher(source)
                    .results()
                    .forEach(record -> comments.put(
                            record.group(2),
                            record.group(1).replaceAll("\\n[ ]*\\* ?", "\n").strip()));
            return comments;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        line = Pattern.compile("\\{@code ([^}]*)}").matcher(line).replaceAll(RecordDocs::code);
        line = line.replaceAll("\\{@link(?:plain)? [^ }]+ ([^}]*)}", "$1");
        line = Pattern.compile("\\{@link(?:plain)? #?([^}]*)}").matcher(line).replaceAll(RecordDocs::code);
        line = line.replaceAll("<a href=\"([^\"]*)\">([^<]*)</a>", "[$2]($1)");
        return line.replace("|", "\\|").replace("&lt;", "<").replace("&gt;", ">");
    }

    private static String code(MatchResult tag) {
        return Matcher.quoteReplacement("`" + tag.group(1).replaceAll("^\\w+#", "") + "`");
    }
}
