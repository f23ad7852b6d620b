package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.APPS;
import static io.tenantry.plan.rule.ChangeCase.CORE;
import static io.tenantry.plan.rule.ChangeCase.RBAC;
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
class ImmutableFieldsTest implements ChangeTable {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void givesItsImpact(ImmutableField field) {
        assertThat(effects(object(field, "a"), object(field, "b")))
                .extracting(Effect::impact, Effect::rule)
                .containsExactly(tuple(field.impact(), "field-immutable"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withDefault")
    void mayBeLeftOutWhereItIsTheDefault(ImmutableField field) {
        String value = ((Unwritten.Default) field.unwritten()).value();
        ObjectNode without = object(field, "a");
        without.remove(field.pointer().split("/", -1)[1]);
        without.put("other", "field");

        assertThat(effects(object(field, value), without)).isEmpty();
        assertThat(effects(without, object(field, value))).isEmpty();
        assertThat(effects(without, object(field, "a"))).hasSize(1);
    }

    static Stream<ImmutableField> withDefault() {
        return ImmutableFields.ALL.stream()
                .filter(field -> field.unwritten() instanceof Unwritten.Default)
                .filter(field -> !field.pointer().endsWith("s"));
    }

    static Stream<ChangeCase> changes() {
        return Stream.of(
                ChangeCase.of(
                        "how long volumes of a driver last, which is always",
                        "apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: x}, spec: {a: 1,"
                                + " volumeLifecycleModes: [Persistent]}",
                        ", volumeLifecycleModes: [Persistent]",
                        ""),
                ChangeCase.of(
                        "how long volumes of a driver last",
                        "apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: x}, spec:"
                                + " {volumeLifecycleModes: [Persistent]}",
                        "Persistent",
                        "Ephemeral",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a Deployment's selector",
                        APPS + "Deployment, spec: {selector: {matchLabels: {a: b}}}",
                        "a: b",
                        "a: c",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "another role",
                        RBAC + "RoleBinding, roleRef: {kind: Role, name: a}",
                        "name: a",
                        "name: b",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a Secret's type",
                        CORE + "Secret, type: a",
                        "type: a",
                        "type: b",
                        "access-loss field-immutable"),
                ChangeCase.of(
                        "a Secret's default type", CORE + "Secret, a: Opaque", "a: Opaque", "type: Opaque, a: Opaque"),
                ChangeCase.of(
                        "where a volume is",
                        CORE + "PersistentVolume, spec: {nodeAffinity: {b: 1}}",
                        "1",
                        "2",
                        "data-loss field-immutable"),
                ChangeCase.of(
                        "where a volume is that was anywhere",
                        CORE + "PersistentVolume, spec: {mountOptions: [a]}",
                        "mountOptions: [a]",
                        "mountOptions: [a], nodeAffinity: {b: 1}"),
                ChangeCase.of(
                        "scopes in another order",
                        CORE + "ResourceQuota, spec: {scopes: [NotBestEffort, NotTerminating]}",
                        "[NotBestEffort, NotTerminating]",
                        "[NotTerminating, NotBestEffort]"),
                ChangeCase.of("no scopes", CORE + "ResourceQuota, spec: {a: 1, scopes: []}", ", scopes: []", ""),
                ChangeCase.of(
                        "another scope",
                        CORE + "ResourceQuota, spec: {scopes: [NotBestEffort]}",
                        "NotBest",
                        "Best",
                        "restart field-immutable"),
                ChangeCase.of(
                        "a database's encoding",
                        "apiVersion: postgresql.cnpg.io/v1, metadata: {name: x, namespace: n}, kind: Database, spec: {encoding: UTF8}",
                        "UTF8",
                        "LATIN1",
                        "data-loss field-immutable"),
                ChangeCase.of(
                        "an encoding that nobody said",
                        "apiVersion: postgresql.cnpg.io/v1, metadata: {name: x, namespace: n}, kind: Database, spec: {owner: a}",
                        "owner: a",
                        "owner: a, encoding: UTF8"));
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
