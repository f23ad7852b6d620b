package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.plan.difference.Transition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each immutable field, changed alone. */
class ImmutableFieldsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void givesItsImpact(ImmutableField field) {
        assertThat(effects(object(field, "a"), object(field, "b")))
                .extracting(Effect::impact, Effect::rule)
                .containsExactly(tuple(field.impact(), "field-immutable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("givesItsImpact")
    void mayBeLeftOutWhereItIsTheDefault(ImmutableField field) {
        ObjectNode without = object(field, "a");
        without.remove(field.pointer().split("/", -1)[1]);
        without.put("other", "field");

        assertThat(effects(object(field, field.otherwise().isEmpty() ? "a" : field.otherwise()), without))
                .hasSize(field.otherwise().isEmpty() ? 1 : 0);
    }

    static Stream<ImmutableField> givesItsImpact() {
        return ImmutableFields.ALL.stream();
    }

    private static List<Effect> effects(ObjectNode was, ObjectNode now) {
        return new ImmutableFields()
                .effects(Transition.between(
                        Manifests.of(List.of(Manifest.of(was))), Manifests.of(List.of(Manifest.of(now)))));
    }

    /** An object of the field's kind that has nothing but it. */
    private static ObjectNode object(ImmutableField field, String value) {
        String kind = field.kind();
        int dot = kind.indexOf('.');
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("apiVersion", dot < 0 ? "v1" : kind.substring(dot + 1) + "/v1");
        object.put("kind", dot < 0 ? kind : kind.substring(0, dot));
        object.putObject("metadata").put("name", "x");
        ObjectNode inner = object;
        String[] steps = field.pointer().substring(1).split("/", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            if (steps[i + 1].equals("0")) {
                inner.putArray(steps[i]).add(value);
                return object;
            }
            inner = inner.putObject(steps[i]);
        }
        inner.put(steps[steps.length - 1], value);
        return object;
    }
}
