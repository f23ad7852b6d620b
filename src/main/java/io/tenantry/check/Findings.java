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
 */
public record Findings(List<Problem> problems, SortedMap<String, String> pages) {

    public Findings {
        problems = problems.stream().sorted().distinct().toList();
        pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    }

    /** Of a rule that writes nothing down. */
    public static Findings of(List<Problem> problems) {
        return new Findings(problems, new TreeMap<>());
    }

    /** Of a rule that writes one page. */
    public static Findings of(List<Problem> problems, String file, String page) {
        return new Findings(problems, new TreeMap<>(Map.of(file, page)));
    }
}
