package io.tenantry.overlay.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.Key;
import io.tenantry.overlay.tree.Unread;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.Location;
import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordShapeTest {

    record Shop(String owner, Optional<Disk> disk, List<Disk> disks, Map<String, Stall> stalls) {}

    record Disk(int size, String kind) {
        Disk {
            new Requirements()
                    .that(size >= 1, "size", size + " GiB", "1 or more")
                    .that(!kind.isBlank(), "kind", "it is blank", "a kind of disk")
                    .that(size < 100 || kind.equals("big"), "", "too large for its kind", "under 100, or kind: big")
                    .check();
        }

        static DiskBuilder defaults() {
            return new DiskBuilder(0, "ssd");
        }
    }

    record DiskBuilder(int size, String kind) {}

    record Stall(@Key String name, Disk disk, Optional<Integer> shelves, Map<String, String> signs) {
        static StallBuilder defaults() {
            return new StallBuilder(null, new Disk(10, "hdd"), Optional.of(3), Map.of("door", "open"));
        }
    }

    record StallBuilder(String name, Disk disk, Optional<Integer> shelves, Map<String, String> signs) {}

    record Nested(String value, Optional<Nested> inner) {}

    record Odd(Set<String> values) {}

    record Word(String text) {
        static Word of(String text) {
            return new Word(text.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Words(Map<Word, String> words) {}

    @Test
    void leavesOutWhatMayBeLeftOut() {
        assertThat(Bound.to(Shop.class, "owner: me").sound())
                .isEqualTo(new Shop("me", Optional.empty(), List.of(), Map.of()));
    }

    @Test
    void takesDefaultsForWhatIsNotSaid() {
        assertThat(Bound.to(Shop.class, "owner: me\ndisk: {size: 5}").sound())
                .isEqualTo(new Shop("me", Optional.of(new Disk(5, "ssd")), List.of(), Map.of()));
    }

    @Test
    void changesADefaultInPart() {
        assertThat(stall("stalls: {fish: {disk: {size: 20}, signs: {window: closed}}}"))
                .isEqualTo(new Stall(
                        "fish", new Disk(20, "hdd"), Optional.of(3), Map.of("door", "open", "window", "closed")));
    }

    @Test
    void removesDefaultsThatMayBeLeftOut() {
        assertThat(stall("stalls: {fish: {shelves: null, signs: {door: null}}}"))
                .isEqualTo(new Stall("fish", new Disk(10, "hdd"), Optional.empty(), Map.of()));
    }

    @Test
    void hasTheDefaultAgainWhereAValueIsRemoved() {
        assertThat(stall("stalls: {fish: {disk: {size: 20}}}", "stalls: {fish: {disk: null}}"))
                .isEqualTo(new Stall("fish", new Disk(10, "hdd"), Optional.of(3), Map.of("door", "open")));
    }

    @Test
    void sortsMapsByKey() {
        Shop shop = (Shop) Bound.to(Shop.class, "owner: me\nstalls: {fish: {}, ale: {}, cake: {}}")
                .sound();

        assertThat(shop.stalls().keySet()).containsExactly("ale", "cake", "fish");
    }

    @Test
    void holdsItselfToAnyDepth() {
        assertThat(Bound.to(Nested.class, "value: a\ninner: {value: b, inner: {value: c}}")
                        .sound())
                .isEqualTo(
                        new Nested("a", Optional.of(new Nested("b", Optional.of(new Nested("c", Optional.empty()))))));
    }

    @Test
    void reportsAnUnknownKeyWithTheNearestKnownOne() {
        assertThat(Bound.to(Shop.class, "ownr: me\nowner: me\nzzz: 1").problems())
                .isEqualTo(
                        """
                        f1:1:1: unknown key 'ownr'; did you mean 'owner'? known keys are owner, disk, disks, stalls
                        f1:3:1: unknown key 'zzz'; known keys are owner, disk, disks, stalls""");
    }

    @Test
    void reportsTheKeyOfTheMapWrittenAgain() {
        assertThat(Bound.to(Shop.class, "owner: me\nstalls:\n  fish: {name: fish}")
                        .problems())
                .isEqualTo("f1:3:10: unknown key 'name'; known keys are disk, shelves, signs");
    }

    @Test
    void reportsMissingKeysAtTheMap() {
        assertThat(Bound.to(Shop.class, "disks:\n  - kind: x").problems())
                .isEqualTo(
                        """
                        f1:1:1: it lacks the key 'owner'; expected text
                        f1:2:5: disks[0] lacks the key 'size'; expected 1 or more""");
    }

    @Test
    void reportsWrongTypes() {
        assertThat(Bound.to(Shop.class, "owner: me\ndisk:\n  - 1\ndisks: x\nstalls: [a]")
                        .problems())
                .isEqualTo(
                        """
                        f1:2:1: disk is a list; expected a map with the keys size, kind
                        f1:4:8: disks is a single value; expected a list
                        f1:5:9: stalls is a list; expected a map""");
    }

    @Test
    void reportsBrokenInvariantsAtTheirComponents() {
        assertThat(Bound.to(Shop.class, "owner: me\ndisk:\n  size: 0\n  kind: \"\"\ndisks:\n  - {kind: x, size: 200}")
                        .problems())
                .isEqualTo(
                        """
                        f1:3:9: size: 0 GiB; expected 1 or more
                        f1:4:9: kind: it is blank; expected a kind of disk
                        f1:6:5: disks[0]: too large for its kind; expected under 100, or kind: big""");
    }

    @Test
    void reportsEverythingAtOnce() {
        assertThat(Bound.to(Shop.class, "x: 1\ndisk: {size: many, y: 2}\ndisks: [{size: 0}]")
                        .problems())
                .isEqualTo(
                        """
                        f1:1:1: it lacks the key 'owner'; expected text
                        f1:1:1: unknown key 'x'; known keys are owner, disk, disks, stalls
                        f1:2:14: size: 'many' is no whole number; expected a whole number such as 3, without quotes
                        f1:2:20: unknown key 'y'; known keys are size, kind
                        f1:3:16: size: 0 GiB; expected 1 or more""");
    }

    @Test
    void reportsAtThePlaceInTheFileThatGaveTheValue() {
        assertThat(Bound.to(
                                Shop.class,
                                "owner: me\ndisk:\n  size: 5\n  kind: x",
                                "disk:\n  size: 500\n",
                                "\n\ndisk: {kind: 1e3}")
                        .problems())
                .isEqualTo(
                        "f3:3:14: kind: 1e3 without quotes is another number to some YAML readers; expected quotes: \"1e3\"");
        assertThat(Bound.to(Shop.class, "owner: me\ndisk:\n  size: 5", "disk:\n  size: -5\n")
                        .problems())
                .isEqualTo("f2:2:9: size: -5 GiB; expected 1 or more");
    }

    @Test
    void reportsWhatIsMissingSinceItWasRemovedAtTheRemoval() {
        assertThat(Bound.to(Shop.class, "owner: me", "owner: null").problems())
                .isEqualTo("f2:1:8: it lacks the key 'owner'; expected text");
    }

    @Test
    void reportsARemovalOfNothing() {
        assertThat(Bound.to(Shop.class, "owner: me\ndisk:\nstalls: {fish: null, ale: {disk: ~}}")
                        .problems())
                .isEqualTo(
                        """
                        f1:2:1: disk is empty, and nothing below gives it that could be removed; expected a map with the keys size, kind
                        f1:3:16: fish is empty, and nothing below gives it that could be removed; expected a map with the keys disk, shelves, signs
                        f1:3:34: disk is empty, and nothing below gives it that could be removed; expected a map with the keys size, kind""");
    }

    @Test
    void reportsKeysThatComeToTheSame() {
        assertThat(Bound.to(Words.class, "words: {a: x, A: z}").problems())
                .isEqualTo("f1:1:15: key 'A' is given twice, in different spelling; expected it once");
    }

    @Test
    void reportsEmptyItems() {
        assertThat(Bound.to(Shop.class, "owner: me\ndisks:\n  -\n").problems())
                .isEqualTo("f1:3:4: disks[0] is empty; expected a map with the keys size, kind");
    }

    @Test
    void saysNoMoreOfWhatCouldNotBeRead() {
        Shape shape = new Shapes(Map.of()).of(Shop.class);
        Findings findings = new Findings();

        assertThat(shape.bind(new Unread(new Location("f", 1, 1)), Slot.of("it"), findings))
                .isEmpty();
        assertThat(findings.problems()).isEmpty();
    }

    @Test
    void knowsKeysThatOthersReadAndNotThoseThatOthersFill() {
        Shapes shapes = new Shapes(Map.of(Shop.class, new Vocabulary(Set.of("owner"), Set.of("further"))));

        assertThat(Bound.to(Shop.class, shapes, "owner: me\nfurthr: 1").problems())
                .isEqualTo(
                        "f1:2:1: unknown key 'furthr'; did you mean 'further'? known keys are disk, disks, stalls, further");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 1:1",
        "owner, 1:8",
        "disk, 1:1",
        "disks, 2:1",
        "disks[1], 4:5",
        "disks[1].size, 4:11",
        "disks[1].kind, 4:5",
        "disks[2].size, 2:1",
        "stalls.fish.disk.size, 7:18",
        "stalls.fish.shelves, 6:3",
        "stalls[\"a.b\"].disk, 8:3",
        "stalls.none.disk, 5:1",
        "owner.first, 1:8",
        "nothing, 1:1",
        "not[a[path, 1:1"
    })
    void findsTheNearestPlaceOfAPath(String path, String expected) {
        Bound bound = Bound.to(
                Shop.class,
                """
                owner: me
                disks:
                  - size: 1
                  - size: 2
                stalls:
                  fish:
                    disk: {size: 3}
                  a.b:
                    shelves: 1
                """);
        bound.sound();

        assertThat(new Place(bound.shape(), bound.tree()).locate(ComponentPath.parse(path)))
                .hasToString("f1:" + expected);
    }

    @Test
    void refusesATypeThatOverlaysCannotHold() {
        assertThatThrownBy(() -> Bound.to(Odd.class, "values: [a]"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("overlays cannot hold a java.util.Set<java.lang.String>");
    }

    private static Stall stall(String... overlays) {
        String[] all = overlays.clone();
        all[0] = "owner: me\n" + all[0];
        return ((Shop) Bound.to(Shop.class, all).sound()).stalls().get("fish");
    }
}
