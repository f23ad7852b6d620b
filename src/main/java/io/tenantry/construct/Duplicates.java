package io.tenantry.construct;

import io.tenantry.kube.ObjectKey;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Objects that are rendered twice: in a cluster the second would overwrite the first, or be refused. */
public final class Duplicates {

    private Duplicates() {}

    /**
     * Finds them among the objects of one chart, or of all charts that go to one cluster.
     *
     * @throws ProblemException naming every object that is there more than once, with its paths
     */
    public static void refuse(Collection<Rendered> rendered) {
        Map<ObjectKey, List<Rendered>> byKey =
                rendered.stream().collect(Collectors.groupingBy(Rendered::key, TreeMap::new, Collectors.toList()));
        List<Problem> problems = byKey.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> problem(entry.getKey(), entry.getValue()))
                .toList();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    private static Problem problem(ObjectKey key, List<Rendered> rendered) {
        String paths = rendered.stream().map(Rendered::path).collect(Collectors.joining(" and "));
        return Problem.error(
                "duplicate-object",
                key + " is defined " + (rendered.size() == 2 ? "twice" : rendered.size() + " times") + ", at " + paths,
                "define each object once, or give it another name");
    }
}
