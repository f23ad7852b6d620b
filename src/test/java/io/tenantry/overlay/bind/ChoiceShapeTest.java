package io.tenantry.overlay.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Derived;
import io.tenantry.model.Key;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceShapeTest {

    sealed interface Engine {
        record Steam(int pressure, int boilers) implements Engine {
            public Steam {
                new Requirements()
                        .that(pressure <= 20, "pressure", pressure + " bar", "20 or less")
                        .check();
            }

            static SteamBuilder defaults() {
                return new SteamBuilder(5, 1);
            }
        }

        record Diesel(int cylinders, Optional<String> fuel) implements Engine {}

        record Electric(int volts) implements Engine {
            static Electric defaults() {
                return new Electric(400);
            }
        }

        @Derived
        record Hybrid(int litres) implements Engine {}
    }

    record SteamBuilder(int pressure, int boilers) {}

    sealed interface Cargo {
        record Bulk(int tons) implements Cargo {}

        record Liquid(int tons) implements Cargo {}

        record Box(@Key String label) implements Cargo {}
    }

    record Ship(Engine engine, List<Engine> spare, Map<String, Cargo> holds) {
        static ShipBuilder defaults() {
            return new ShipBuilder(new Engine.Steam(7, 2), List.of(), Map.of());
        }
    }

    record ShipBuilder(Engine engine, List<Engine> spare, Map<String, Cargo> holds) {}

    @Test
    void isNamedByTheKeyOfAMap() {
        assertThat(engine("engine: {diesel: {cylinders: 8}}")).isEqualTo(new Engine.Diesel(8, Optional.empty()));
    }

    @Test
    void isNamedByAWordWhereItsDefaultsWillDo() {
        assertThat(engine("engine: electric")).isEqualTo(new Engine.Electric(400));
        assertThat(engine("engine: {electric: {}}")).isEqualTo(new Engine.Electric(400));
        assertThat(engine("engine:\n  electric:\n")).isEqualTo(new Engine.Electric(400));
    }

    @Test
    void isRecognizedByItsFirstKey() {
        assertThat(engine("engine: {cylinders: 6, fuel: oil}")).isEqualTo(new Engine.Diesel(6, Optional.of("oil")));
        assertThat(engine("engine: {volts: 600}")).isEqualTo(new Engine.Electric(600));
    }

    @Test
    void changesADefaultOfTheSameChoiceInPart() {
        assertThat(engine("engine: {steam: {pressure: 9}}")).isEqualTo(new Engine.Steam(9, 2));
    }

    @Test
    void takesItsKeyFromTheMapThatHoldsIt() {
        assertThat(((Ship) Bound.to(Ship.class, "holds: {fore: box, aft: {bulk: {tons: 3}}}")
                                .sound())
                        .holds())
                .isEqualTo(Map.of("fore", new Cargo.Box("fore"), "aft", new Cargo.Bulk(3)));
    }

    @Test
    void mergesWhereOverlaysChooseTheSame() {
        assertThat(engine("engine: {steam: {pressure: 9}}", "engine: {steam: {boilers: 4}}"))
                .isEqualTo(new Engine.Steam(9, 4));
    }

    @Test
    void isAnotherWhereAnOverlayChoosesAnother() {
        assertThat(engine("engine: {diesel: {cylinders: 8}}", "engine: {electric: {volts: 1}}"))
                .isEqualTo(new Engine.Electric(1));
        assertThat(engine("engine: {cylinders: 8, fuel: oil}", "engine: {volts: 1}"))
                .isEqualTo(new Engine.Electric(1));
        assertThat(engine("engine: {cylinders: 8}", "engine: {steam: {boilers: 4}}"))
                .isEqualTo(new Engine.Steam(7, 4));
        assertThat(engine("engine: electric", "engine: {cylinders: 8}"))
                .isEqualTo(new Engine.Diesel(8, Optional.empty()));
        assertThat(engine(
                        "engine: {diesel: {cylinders: 8, fuel: oil}}",
                        "engine: {electric: {volts: 1}}",
                        "engine: {diesel: {cylinders: 4}}"))
                .isEqualTo(new Engine.Diesel(4, Optional.empty()));
    }

    @Test
    void isAnotherWhereTheOldOneIsRemovedToo() {
        assertThat(engine("engine: {diesel: {cylinders: 8}}", "engine: {diesel: null, electric: {volts: 1}}"))
                .isEqualTo(new Engine.Electric(1));
    }

    @Test
    void staysWhereAnOverlayChoosesNothing() {
        assertThat(engine("engine: {cylinders: 8}", "engine: {fuel: oil}"))
                .isEqualTo(new Engine.Diesel(8, Optional.of("oil")));
    }

    @Test
    void isNothingThatOnlyTheModelMakes() {
        String expected =
                "expected one of diesel, electric, steam, or a map with one of the keys cylinders, volts, pressure";
        assertThat(Bound.to(Ship.class, "engine: {hybrid: {litres: 40}}").problems())
                .isEqualTo("f1:1:9: engine makes no choice; " + expected);
        assertThat(Bound.to(Ship.class, "engine: {litres: 40}").problems())
                .isEqualTo("f1:1:9: engine makes no choice; " + expected);
    }

    @Test
    void reportsAllChoicesWhereNoneIsMade() {
        String expected =
                "expected one of diesel, electric, steam, or a map with one of the keys cylinders, volts, pressure";
        assertThat(Bound.to(Ship.class, "engine: disel").problems())
                .isEqualTo("f1:1:9: engine: 'disel' is none of the choices; did you mean 'diesel'? " + expected);
        assertThat(Bound.to(Ship.class, "engine: {steem: {}}").problems())
                .isEqualTo("f1:1:9: engine makes no choice; did you mean 'steam'? " + expected);
        assertThat(Bound.to(Ship.class, "engine: {}").problems())
                .isEqualTo("f1:1:9: engine makes no choice; " + expected);
        assertThat(Bound.to(Ship.class, "engine: [diesel]").problems())
                .isEqualTo("f1:1:9: engine is a list; " + expected);
        assertThat(Bound.to(Ship.class, "spare:\n- ~").problems()).isEqualTo("f1:2:3: spare[0] is empty; " + expected);
        assertThat(Bound.to(Ship.class, "engine: {steam: {}}", "engine: {steam: null}")
                        .problems())
                .isEqualTo("f2:1:17: engine makes no choice, since 'steam' is removed; " + expected);
    }

    @Test
    void isNotRecognizedByAFirstKeyThatSeveralHave() {
        assertThat(Bound.to(Ship.class, "holds: {aft: {tons: 3}}").problems())
                .isEqualTo("f1:1:14: aft makes no choice; expected one of box, bulk, liquid");
    }

    @Test
    void reportsSeveralChoices() {
        assertThat(Bound.to(Ship.class, "engine: {steam: {}, diesel: {cylinders: 8}}")
                        .problems())
                .isEqualTo("f1:1:9: engine chooses all of diesel, steam; expected one of them");
    }

    @Test
    void reportsKeysBesideTheChoice() {
        assertThat(Bound.to(Ship.class, "engine: {electric: {}, volts: 3}").problems())
                .isEqualTo(
                        "f1:1:24: unknown key 'volts' beside 'electric'; expected it below 'electric', or not at all");
    }

    @Test
    void reportsWhatIsWrongWithTheChosen() {
        assertThat(Bound.to(Ship.class, "engine: {diesel: 8}").problems())
                .isEqualTo("f1:1:18: diesel is a single value; expected a map with the keys cylinders, fuel");
        assertThat(Bound.to(Ship.class, "engine: diesel").problems())
                .isEqualTo("f1:1:9: diesel lacks the key 'cylinders'; expected a whole number");
        assertThat(Bound.to(Ship.class, "engine: {steam: {pressure: 30}}").problems())
                .isEqualTo("f1:1:28: pressure: 30 bar; expected 20 or less");
        assertThat(Bound.to(Ship.class, "engine: {pressure: 3, wheels: 2}").problems())
                .isEqualTo("f1:1:23: unknown key 'wheels'; known keys are pressure, boilers");
    }

    @ParameterizedTest
    @CsvSource({
        "engine.diesel.fuel, 1:39",
        "engine.fuel, 1:39",
        "spare[0].cylinders, 2:21",
        "spare[0].diesel.cylinders, 2:21",
        "spare[1].volts, 2:25",
        "holds.aft.bulk, 3:21"
    })
    void isAStepOfAPathOrNone(String path, String expected) {
        Bound bound = Bound.to(
                Ship.class,
                """
                engine: {diesel: {cylinders: 8, fuel: oil}}
                spare: [{cylinders: 4}, electric]
                holds: {aft: {bulk: {tons: 3}}}
                """);
        bound.sound();

        assertThat(new Place(bound.shape(), bound.tree()).locate(ComponentPath.parse(path)))
                .hasToString("f1:" + expected);
    }

    private static Engine engine(String... overlays) {
        return ((Ship) Bound.to(Ship.class, overlays).sound()).engine();
    }
}
