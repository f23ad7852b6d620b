package io.tenantry.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Carries every problem of one piece of work, sorted by place, so that all of them are shown at once. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     * @throws IllegalArgumentException if there is none
     */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a ProblemException without a problem");
        }
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** The problems, sorted. */
    public List<Problem> problems() {
        return problems;
    }
}
