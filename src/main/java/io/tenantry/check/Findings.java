package io.tenantry.check;

import io.tenantry.problem.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rules found.
 *
 * @param problems everything that breaks one, sorted, each once
 * @param pages what they wrote down besides, Markdown by file name, as {@code isolation.md}
 * @param notes what has to be known with it, each once
 */
public record Findings(List<Problem> problems, SortedMap<String, String> pages, List<Note> notes) {

    public Findings {
        problems = problems.stream().sorted().distinct().toList();
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
        notes = notes.stream().distinct().toList();
    }

    /** Of a rule that writes nothing down. */
    public static Findings of(List<Problem> problems) {
        return new Findings(problems, new TreeMap<>(), List.of());
    }

    /** Of a rule that writes one page. */
    public static Findings of(List<Problem> problems, String file, String page) {
        return new Findings(problems, new TreeMap<>(Map.of(file, page)), List.of());
    }
}
