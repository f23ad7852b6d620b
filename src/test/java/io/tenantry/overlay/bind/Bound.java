package io.tenantry.overlay.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.TreeReader;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Overlays read as a type: the value, or what is wrong. The first overlay is the file {@code f1}, and so on. */
record Bound(Optional<Object> value, Mapping tree, Shape shape, Findings findings) {

    static Bound to(Class<?> type, String... overlays) {
        return to(type, new Shapes(Map.of()), overlays);
    }

    static Bound to(Class<?> type, Shapes shapes, String... overlays) {
        Mapping tree = null;
        int number = 0;
        for (String overlay : overlays) {
            Mapping read = read("f" + ++number, overlay);
            tree = tree == null ? read : tree.overlaidBy(read);
        }
        Findings findings = new Findings();
        Shape shape = shapes.of(type);
        return new Bound(shape.bind(tree, Slot.of("it"), findings), tree, shape, findings);
    }

    private static Mapping read(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        Mapping read = TreeReader.read(file, text, problems::add).orElseThrow();
        assertThat(problems).isEmpty();
        return read;
    }

    /** Requires that nothing is wrong. */
    Object sound() {
        assertThat(problems()).isEmpty();
        return value.orElseThrow();
    }

    /** All that is wrong, sorted, a line each. */
    String problems() {
        return Stream.concat(findings.problems().stream(), findings.idle().stream())
                .sorted(Comparator.naturalOrder())
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }
}
