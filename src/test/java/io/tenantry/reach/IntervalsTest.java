package io.tenantry.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    private static final int MOST = 24;

    @Provide
    Arbitrary<Intervals> intervals() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, MOST);
        Arbitrary<Intervals> range =
                Combinators.combine(number, number).as((a, b) -> Intervals.of(Math.min(a, b), Math.max(a, b)));
        return range.list().ofMaxSize(4).map(ranges -> ranges.stream().reduce(Intervals.none(), Intervals::or));
    }

    @Property(seed = "1")
    void unionIsWhatIsInEither(@ForAll("intervals") Intervals a, @ForAll("intervals") Intervals b) {
        Set<Integer> expected = numbers(a);
        expected.addAll(numbers(b));

        assertThat(numbers(a.or(b))).isEqualTo(expected);
    }

    @Property(seed = "1")
    void intersectionIsWhatIsInBoth(@ForAll("intervals") Intervals a, @ForAll("intervals") Intervals b) {
        Set<Integer> expected = numbers(a);
        expected.retainAll(numbers(b));

        assertThat(numbers(a.and(b))).isEqualTo(expected);
    }

    @Property(seed = "1")
    void differenceIsWhatIsInTheFirstOnly(@ForAll("intervals") Intervals a, @ForAll("intervals") Intervals b) {
        Set<Integer> expected = numbers(a);
        expected.removeAll(numbers(b));

        assertThat(numbers(a.without(b))).isEqualTo(expected);
    }

    @Property(seed = "1")
    void oneSetHasOneForm(@ForAll("intervals") Intervals a, @ForAll("intervals") Intervals b) {
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.without(b).or(a.and(b))).isEqualTo(a);
        assertThat(a.equals(b)).isEqualTo(numbers(a).equals(numbers(b)));
    }

    @Test
    void rangesThatTouchAreNoSet() {
        assertThatThrownBy(() -> new Intervals(List.of(Intervals.Range.of(1, 2), Intervals.Range.of(3, 4))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ranges that touch or stand in no order: [1-2, 3-4]");
        assertThat(new Intervals(List.of(Intervals.Range.of(1, 2), Intervals.Range.of(4, 4))).ranges())
                .hasToString("[1-2, 4]");
    }

    @Test
    void aRangeGoesUpwards() {
        assertThatThrownBy(() -> Intervals.Range.of(2, 1)).hasMessage("a range from 2 down to 1");
    }

    private static Set<Integer> numbers(Intervals intervals) {
        Set<Integer> numbers = new TreeSet<>();
        for (int number = 0; number <= MOST + 1; number++) {
            if (intervals.contains(number)) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
