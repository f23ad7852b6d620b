package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML parser stumbled over, in the words of a {@link Problem}. */
final class SyntaxProblem {

    private static final int LONGEST = 200;

    private SyntaxProblem() {}

    static Problem of(YamlEngineException syntax, String file, String text) {
        if (syntax instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            return marked(marked, marked.getProblemMark().get(), file);
        }
        if (syntax instanceof ReaderException unprintable) {
            return Problem.error(
                    "overlay-syntax",
                    Positions.ofCodePoint(text, unprintable.getPosition(), file),
                    String.format("the character U+%04X is not allowed in YAML", unprintable.getCodePoint()),
                    "expected printable characters; in double quotes it can be escaped");
        }
        return Problem.error("overlay-syntax", new Location(file, 1, 1), "this is not YAML", "expected YAML 1.2");
    }

    private static Problem marked(MarkedYamlEngineException syntax, Mark mark, String file) {
        Location location = new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
        if (mark.getPointer() < mark.getBuffer().length && mark.getBuffer()[mark.getPointer()] == '\t') {
            return Problem.error("overlay-syntax", location, "a tab stands where YAML wants spaces", "expected spaces");
        }
        return Problem.error("overlay-syntax", location, "this is not YAML: " + told(syntax.getProblem()), fix(syntax));
    }

    private static String fix(MarkedYamlEngineException syntax) {
        return "expected YAML 1.2"
                + Optional.ofNullable(syntax.getContext())
                        .map(context -> ", " + told(context))
                        .orElse("")
                + syntax.getContextMark()
                        .map(mark -> " that began on line " + (mark.getLine() + 1))
                        .orElse("");
    }

    private static String told(String parserText) {
        return Quoted.onOneLine(parserText.replaceAll("\\s+", " "), LONGEST);
    }
}
