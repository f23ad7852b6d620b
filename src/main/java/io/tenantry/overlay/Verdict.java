package io.tenantry.overlay;

import io.tenantry.overlay.bind.Findings;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the findings in a platform's environments come to: what all that read a file have in common is told once, and of
 * what only some of them have it is told which.
 */
final class Verdict {

    private final Map<Problem, Set<String>> problems = new TreeMap<>();
    private final Map<Problem, Set<String>> idle = new TreeMap<>();
    private final Set<Location> effective = new HashSet<>();
    private final Set<String> environments = new HashSet<>();
    private final Map<String, Set<String>> readers = new HashMap<>();

    /**
     * Takes the findings in one environment into account.
     *
     * @param environment its name
     * @param files the paths of those that not every environment reads
     */
    void add(String environment, List<String> files, Findings findings) {
        environments.add(environment);
        files.forEach(
                file -> readers.computeIfAbsent(file, first -> new TreeSet<>()).add(environment));
        effective.addAll(findings.effective());
        findings.problems().forEach(problem -> add(environment, problem, problems));
        findings.idle().forEach(problem -> add(environment, problem, idle));
    }

    private static void add(String environment, Problem problem, Map<Problem, Set<String>> seen) {
        seen.computeIfAbsent(problem, first -> new TreeSet<>()).add(environment);
    }

    /** Everything that is wrong. A removal that finds nothing in one environment may do so in another. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        problems.forEach((problem, where) -> all.add(told(problem, where)));
        idle.forEach((problem, where) -> {
            if (problem.location().filter(effective::contains).isEmpty()) {
                all.add(told(problem, where));
            }
        });
        return all;
    }

    private Problem told(Problem problem, Set<String> where) {
        return where.containsAll(readersOf(problem))
                ? problem
                : new Problem(
                        problem.severity(),
                        problem.rule(),
                        problem.location(),
                        problem.subject(),
                        problem.message() + " (in " + String.join(", ", where) + ")",
                        problem.fix());
    }

    private Set<String> readersOf(Problem problem) {
        return problem.location().map(location -> readers.get(location.file())).orElse(environments);
    }
}
