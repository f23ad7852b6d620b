package io.tenantry.plan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferencePropertiesTest {

    @Property(seed = "1", tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void isThatOfTheSlowWay(@ForAll("trees") JsonNode was, @ForAll("trees") JsonNode now) {
        SortedSet<String> expanded = new TreeSet<>();
        for (FieldChange change : Difference.between(was, now)) {
            if (!(change.path().step() instanceof FieldPath.Order)) {
                expanded.addAll(lines(change));
            }
        }

        assertThat(expanded).isEqualTo(SlowDifference.between(was, now));
    }

    @Property(seed = "2", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void ofTheSameIsNone(@ForAll("trees") JsonNode tree, @ForAll long seed) {
        assertThat(Difference.between(tree, Trees.shuffled(tree, new Random(seed))))
                .isEmpty();
    }

    @Property(seed = "3", tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theOtherWayRoundIsTheSameTurned(@ForAll("trees") JsonNode was, @ForAll("trees") JsonNode now) {
        assertThat(Difference.between(now, was).stream().map(DifferencePropertiesTest::turned))
                .isEqualTo(Difference.between(was, now));
    }

    private static FieldChange turned(FieldChange change) {
        JsonNode before = change.now();
        JsonNode after = change.was();
        return new FieldChange(change.path(), before, after);
    }

    @Provide
    Arbitrary<JsonNode> trees() {
        return Trees.named(List.of("containers", "env", "name", "spec", "volumes", "x"), 4);
    }

    /** What stands only on one side, as the slow way would tell it below this path. */
    private static SortedSet<String> lines(FieldChange change) {
        String path = change.path().steps().stream()
                .map(DifferencePropertiesTest::told)
                .reduce("", String::concat);
        SortedSet<String> lines = new TreeSet<>();
        for (String line : SlowDifference.between(change.was(), change.now())) {
            lines.add(line.substring(0, 2) + path + line.substring(2));
        }
        return lines;
    }

    private static String told(FieldPath.Step step) {
        if (step instanceof FieldPath.Field field) {
            return "/" + field.name();
        }
        return step instanceof FieldPath.Item item
                ? "/" + item.keys().substring("name=".length())
                : "/" + ((FieldPath.Position) step).index();
    }
}
