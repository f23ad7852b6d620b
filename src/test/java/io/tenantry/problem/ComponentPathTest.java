package io.tenantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.ComponentPath.Step;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComponentPathTest {

    @Test
    void stepsIntoComponentsListsAndMaps() {
        assertThat(ComponentPath.parse("tenants.acme.connections[0].database").steps())
                .containsExactly(
                        new ComponentPath.Key("tenants"),
                        new ComponentPath.Key("acme"),
                        new ComponentPath.Key("connections"),
                        new ComponentPath.Index(0),
                        new ComponentPath.Key("database"));
    }

    @Test
    void quotesKeysThatWouldReadAsSeveralSteps() {
        ComponentPath path =
                ComponentPath.root().key("databases").key("a.b").index(12).key("say \"hi\"\\[0]");

        assertThat(path).hasToString("databases[\"a.b\"][12][\"say \\\"hi\\\"\\\\[0]\"]");
    }

    @Test
    void isTheRecordItselfWhenEmpty() {
        assertThat(ComponentPath.parse("")).isEqualTo(ComponentPath.root()).hasToString("");
    }

    @Test
    void takesWhatIsNoPathForOneKey() {
        assertThat(ComponentPath.parse("a[b").steps()).containsExactly(new ComponentPath.Key("a[b"));
        assertThat(ComponentPath.parse("a[99999999999]").steps())
                .containsExactly(new ComponentPath.Key("a[99999999999]"));
    }

    @Property(seed = "1")
    void readsWhatItWrites(@ForAll("paths") ComponentPath path) {
        assertThat(ComponentPath.parse(path.toString())).isEqualTo(path);
    }

    @Provide
    Arbitrary<ComponentPath> paths() {
        Arbitrary<Step> keys = Arbitraries.strings()
                .withChars("ab-.[]\"\\ \n1")
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(ComponentPath.Key::new);
        Arbitrary<Step> indexes = Arbitraries.integers().between(0, 999).map(ComponentPath.Index::new);
        return Arbitraries.oneOf(List.of(keys, indexes)).list().ofMaxSize(5).map(ComponentPath::new);
    }
}
