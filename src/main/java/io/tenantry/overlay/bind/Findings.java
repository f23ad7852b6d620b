package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Quoted;
import io.tenantry.overlay.tree.Removal;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is wrong with one tree. */
public final class Findings {

    private static final int LONGEST = 1000;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Location, Problem> idle = new LinkedHashMap<>();
    private final Set<Location> effective = new HashSet<>();

    /** Something is wrong. */
    public void error(String rule, Location location, String message, String fix) {
        problems.add(problem(rule, location, message, fix));
    }

    /** Something is wrong that was found by a look at the whole. */
    public void add(Problem problem) {
        problems.add(problem);
    }

    /** A removal took something away. */
    public void effective(Removal removal) {
        effective.add(removal.location());
    }

    /** A removal found nothing to take away: wrong, unless it is {@link #effective} in another tree. */
    public void idle(Removal removal, String message, String fix) {
        idle.put(removal.location(), problem("overlay-removal", removal.location(), message, fix));
    }

    private static Problem problem(String rule, Location location, String message, String fix) {
        return Problem.error(rule, location, Quoted.onOneLine(message, LONGEST), Quoted.onOneLine(fix, LONGEST));
    }

    /** What is wrong in any case. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The removals that found nothing. */
    public List<Problem> idle() {
        return List.copyOf(idle.values());
    }

    /** Where removals took something away. */
    public Set<Location> effective() {
        return Set.copyOf(effective);
    }
}
