package io.tenantry.overlay.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergeTest {

    @Test
    void laysMapsOnEachOtherDeeply() {
        Mapping merged = read("below", "a: {x: 1, y: 2}\nb: 3").overlaidBy(read("above", "a: {y: 4, z: 5}\nc: 6"));

        assertThat(plain(merged)).isEqualTo(Map.of("a", Map.of("x", "1", "y", "4", "z", "5"), "b", "3", "c", "6"));
    }

    @Test
    void replacesLists() {
        Mapping merged = read("below", "a: [1, 2, 3]").overlaidBy(read("above", "a: [4]"));

        assertThat(plain(merged)).isEqualTo(Map.of("a", List.of("4")));
    }

    @Test
    void replacesWhatIsOfAnotherKind() {
        assertThat(plain(read("below", "a: {b: 1}").overlaidBy(read("above", "a: 2"))))
                .isEqualTo(Map.of("a", "2"));
        assertThat(plain(read("below", "a: 2").overlaidBy(read("above", "a: {b: 1}"))))
                .isEqualTo(Map.of("a", Map.of("b", "1")));
    }

    @Test
    void removesByNullAndRemembersBothPlaces() {
        Mapping merged = read("below", "a:\n  b: 1").overlaidBy(read("above", "a: {b: null}"));

        assertThat(((Mapping) merged.value("a").orElseThrow()).value("b"))
                .hasValue(new Removal(new Location("above", 1, 8), Optional.of(new Location("below", 2, 6))));
    }

    @Test
    void knowsThatARemovalFoundNothing() {
        Mapping merged = read("below", "a: 1").overlaidBy(read("above", "b: null"));

        assertThat(merged.value("b")).hasValue(new Removal(new Location("above", 1, 4)));
    }

    @Test
    void findsNothingBelowARemovalThatFoundNothing() {
        Mapping merged = read("below", "a: null").overlaidBy(read("above", "a: null"));

        assertThat(merged.value("a")).hasValue(new Removal(new Location("above", 1, 4)));
    }

    @Test
    void givesAgainWhatWasRemoved() {
        Mapping merged =
                read("below", "a: {b: 1}").overlaidBy(read("middle", "a: null")).overlaidBy(read("above", "a: {c: 2}"));

        assertThat(plain(merged)).isEqualTo(Map.of("a", Map.of("c", "2")));
    }

    @Test
    void keepsAKeyWhereTheThingWasFirstGiven() {
        Mapping merged = read("below", "a: {x: 1}\nb: 1").overlaidBy(read("above", "\na: {y: 2}\nb: 2"));

        assertThat(merged.entries().get("a").key().location()).isEqualTo(new Location("below", 1, 1));
        assertThat(merged.entries().get("b").key().location()).isEqualTo(new Location("above", 3, 1));
    }

    @Property(seed = "1")
    void isAssociative(@ForAll("maps") Mapping a, @ForAll("maps") Mapping b, @ForAll("maps") Mapping c) {
        assertThat(a.overlaidBy(b).overlaidBy(c)).isEqualTo(a.overlaidBy(b.overlaidBy(c)));
    }

    @Property(seed = "1")
    void isIdempotent(@ForAll("maps") Mapping a) {
        assertThat(a.overlaidBy(a).entries().keySet()).isEqualTo(a.entries().keySet());
        assertThat(plain(a.overlaidBy(a))).isEqualTo(plain(a));
    }

    @Property(seed = "1")
    void isNothingForAnEmptyOverlay(@ForAll("maps") Mapping a) {
        assertThat(a.overlaidBy(Mapping.empty(new Location("above", 1, 1)))).isSameAs(a);
    }

    @Property(seed = "1")
    void takesEveryTextWithItsPlaceFromTheTopmostThatGivesIt(
            @ForAll("maps") Mapping below, @ForAll("maps") Mapping above) {
        Map<List<String>, Scalar> merged = texts(below.overlaidBy(above));
        Map<List<String>, Scalar> given = texts(above);
        Map<List<String>, Scalar> kept = texts(below);

        assertThat(merged).containsAllEntriesOf(given);
        merged.forEach((path, text) -> assertThat(text).isEqualTo(given.getOrDefault(path, kept.get(path))));
    }

    /**
     * Maps without removals, each part at a place of its own. A key holds maps everywhere or nowhere: text between two
     * maps parts them for good, so that the order of merging matters.
     */
    @Provide
    Arbitrary<Mapping> maps() {
        return map(2);
    }

    private Arbitrary<Mapping> map(int depth) {
        Arbitrary<Tree> leaf = Arbitraries.oneOf(List.of(
                places().map(place -> new Scalar(place, "text", true)),
                places().map(place -> new Sequence(place, List.of(new Scalar(place, "item", true))))));
        Arbitrary<Map<String, Tree>> leaves =
                Arbitraries.maps(Arbitraries.of("a", "b", "c"), leaf).ofMaxSize(3);
        Arbitrary<Map<String, Mapping>> maps = depth == 0
                ? Arbitraries.just(Map.of())
                : Arbitraries.maps(Arbitraries.of("m", "n"), map(depth - 1)).ofMaxSize(2);
        return Combinators.combine(places(), leaves, maps).as((place, some, others) -> {
            Map<String, Entry> entries = new LinkedHashMap<>();
            some.forEach((key, value) -> entries.put(key, new Entry(new Scalar(place, key, true), value)));
            others.forEach((key, value) -> entries.put(key, new Entry(new Scalar(place, key, true), value)));
            return new Mapping(place, entries);
        });
    }

    private static Arbitrary<Location> places() {
        return Arbitraries.integers().between(1, 1_000_000).map(line -> new Location("generated", line, 1));
    }

    private static Map<List<String>, Scalar> texts(Mapping map) {
        Map<List<String>, Scalar> texts = new LinkedHashMap<>();
        collect(map, List.of(), texts);
        return texts;
    }

    private static void collect(Tree tree, List<String> path, Map<List<String>, Scalar> texts) {
        if (tree instanceof Scalar scalar) {
            texts.put(path, scalar);
        } else if (tree instanceof Mapping map) {
            map.entries().forEach((key, entry) -> {
                List<String> longer = new ArrayList<>(path);
                longer.add(key);
                collect(entry.value(), longer, texts);
            });
        }
    }

    private static Object plain(Tree tree) {
        if (tree instanceof Mapping map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.entries().forEach((key, entry) -> plain.put(key, plain(entry.value())));
            return plain;
        }
        if (tree instanceof Sequence list) {
            return list.items().stream().map(MergeTest::plain).toList();
        }
        return tree instanceof Scalar scalar ? scalar.text() : "removed";
    }

    private static Mapping read(String file, String text) {
        return TreeReader.read(file, text, problem -> {
                    throw new AssertionError(problem);
                })
                .orElseThrow();
    }
}
