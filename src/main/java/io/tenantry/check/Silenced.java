package io.tenantry.check;

import io.tenantry.problem.Problem;
import io.tenantry.problem.Silence;
import java.util.Objects;

/**
 * A problem that is none, since somebody said so.
 *
 * @param problem what a rule found
 * @param silence what says so, and why
 */
public record Silenced(Problem problem, Silence silence) implements Comparable<Silenced> {

    public Silenced {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(silence, "silence");
    }

    @Override
    public int compareTo(Silenced other) {
        return problem.compareTo(other.problem);
    }
}
