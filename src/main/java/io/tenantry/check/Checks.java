package io.tenantry.check;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.Collection;
import java.util.List;

/**
 * Rules that are run together.
 *
 * @param rules each once
 */
public record Checks(List<Rule> rules) {

    public Checks {
        rules = List.copyOf(rules);
    }

    /** These rules. */
    public static Checks of(Collection<? extends Rule> rules) {
        return new Checks(List.copyOf(rules));
    }

    /** Everything that {@code manifests} break, sorted, each problem once. */
    public List<Problem> run(Manifests manifests) {
        return rules.stream()
                .flatMap(rule -> rule.check(manifests).stream())
                .sorted()
                .distinct()
                .toList();
    }
}
