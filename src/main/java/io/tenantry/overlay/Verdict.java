package io.tenantry.overlay;

import io.tenantry.overlay.bind.Findings;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the findings in a platform's environments come to: what all that read a file have in common is told once, and of
 * what only some of them have it is told which. What several lack as a whole is told once, of the file that is for all.
 */
final class Verdict {

    private final Map<Problem, Set<String>> problems = new TreeMap<>();
    private final Map<Problem, Set<String>> idle = new TreeMap<>();
    private final Set<Location> effective = new HashSet<>();
    private final Set<String> environments = new HashSet<>();
    private final Map<String, Set<String>> readers = new HashMap<>();
    private final Set<Location> wholes = new HashSet<>();
    private final Location platform;

    /**
     * Of no environment yet.
     *
     * @param platform where the file begins that is for all of them
     */
    Verdict(Location platform) {
        this.platform = platform;
    }

    /**
     * Takes the findings in one environment into account.
     *
     * @param environment its name
     * @param whole where its own file begins: what stands there is said of the environment, and of no key in it
     * @param files the paths of those that not every environment reads
     */
    void add(String environment, Location whole, List<String> files, Findings findings) {
        environments.add(environment);
        wholes.add(whole);
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
        collected().forEach((problem, where) -> all.add(told(problem, where)));
        idle.forEach((problem, where) -> {
            if (problem.location().filter(effective::contains).isEmpty()) {
                all.add(told(problem, where));
            }
        });
        return all;
    }

    /** The problems, those of whole environments in one where several have the same. */
    private Map<Problem, Set<String>> collected() {
        Map<Problem, Set<String>> collected = new TreeMap<>();
        problems.forEach((problem, where) -> collected
                .computeIfAbsent(isOfSeveral(problem) ? at(platform, problem) : problem, first -> new TreeSet<>())
                .addAll(where));
        return collected;
    }

    private boolean isOfSeveral(Problem problem) {
        return isOfWhole(problem)
                && problems.keySet().stream()
                                .filter(this::isOfWhole)
                                .filter(other -> at(platform, other).equals(at(platform, problem)))
                                .count()
                        > 1;
    }

    private boolean isOfWhole(Problem problem) {
        return problem.location().filter(wholes::contains).isPresent();
    }

    private static Problem at(Location location, Problem problem) {
        return new Problem(
                problem.severity(),
                problem.rule(),
                Optional.of(location),
                problem.subject(),
                problem.message(),
                problem.fix());
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
