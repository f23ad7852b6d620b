package io.tenantry.check;

import io.tenantry.problem.Problem;
import io.tenantry.problem.Silence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of problems after all silences were heard.
 *
 * @param problems that no silence covers
 * @param silenced those that one covers, sorted
 * @param idle silences that cover nothing
 */
public record Hearing(List<Problem> problems, List<Silenced> silenced, List<Silence> idle) {

    public Hearing {
        problems = List.copyOf(problems);
        silenced = silenced.stream().sorted().toList();
        idle = List.copyOf(idle);
    }

    /** Holds {@code silences} against {@code problems}. */
    public static Hearing of(Collection<Problem> problems, Collection<Silence> silences) {
        Map<String, List<Silence>> byObject = new HashMap<>();
        silences.forEach(silence -> byObject.computeIfAbsent(silence.object(), unused -> new ArrayList<>())
                .add(silence));
        List<Problem> left = new ArrayList<>();
        List<Silenced> silenced = new ArrayList<>();
        for (Problem problem : problems) {
            Optional<Silence> silence = problem.subject().map(byObject::get).stream()
                    .flatMap(List::stream)
                    .filter(each -> each.covers(problem))
                    .findFirst();
            silence.ifPresentOrElse(each -> silenced.add(new Silenced(problem, each)), () -> left.add(problem));
        }
        List<Silence> idle = new ArrayList<>(silences);
        silenced.forEach(each -> idle.remove(each.silence()));
        return new Hearing(left, silenced, idle);
    }
}
