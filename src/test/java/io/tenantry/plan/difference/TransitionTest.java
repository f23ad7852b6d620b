package io.tenantry.plan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three objects, of which one goes, one comes and one changes. */
class TransitionTest {

    private static final String OLD = config("old", "a: '1'");
    private static final String NEW = config("new", "a: '1'");
    private static final String SECRET = "{apiVersion: v1, kind: Secret, metadata: {name: s}, %s}\n---\n";
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final Transition transition = between(
            OLD + config("same", "") + config("other", "a: '1'"), NEW + config("same", "") + config("other", "a: '2'"));

    @Test
    void everyObjectThatIsNotAsItWasIsToldByKey() {
        assertThat(transition.changes())
                .extracting(change -> change.action() + " " + change.key())
                .containsExactly("added ConfigMap n/new", "removed ConfigMap n/old", "changed ConfigMap n/other");
    }

    @Test
    void ofEachThereIsWhatItWasAndWhatItIsToBe() {
        assertThat(transition.added()).singleElement().satisfies(added -> {
            assertThat(added.before()).isEmpty();
            assertThat(added.after()).contains(added.now());
            assertThat(added.fields()).isEmpty();
        });
        assertThat(transition.removed()).singleElement().satisfies(removed -> {
            assertThat(removed.before()).contains(removed.was());
            assertThat(removed.after()).isEmpty();
            assertThat(removed.fields()).isEmpty();
        });
        assertThat(transition.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.before()).contains(changed.was());
            assertThat(changed.after()).contains(changed.now());
            assertThat(told(changed.fields())).containsExactly("data.a: \"1\" to \"2\"");
            assertThat(changed.isChangedAt("/data/a")).isTrue();
            assertThat(changed.isChangedAt("/metadata")).isFalse();
        });
    }

    @Test
    void whatStaysAsItWasAndIsAffectedHasNoVersions() {
        ObjectChange affected =
                new ObjectChange.Affected(transition.added().get(0).key());

        assertThat(affected.action()).hasToString("affected");
        assertThat(affected.before()).isEmpty();
        assertThat(affected.after()).isEmpty();
    }

    @Test
    void changesAreAskedForByKind() {
        assertThat(transition.changed("", "ConfigMap")).isEqualTo(transition.changed());
        assertThat(transition.changed("", "Secret")).isEmpty();
        assertThat(transition.changed("apps", "ConfigMap")).isEmpty();
    }

    @Test
    void ofSeveralObjectsOfOneKeyTheFirstCounts() {
        assertThat(between(config("x", "a: '1'") + config("x", "a: '2'"), config("x", "a: '1'"))
                        .changes())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status: {phase: Bound}",
                "metadata: {creationTimestamp: '2026-01-01T00:00:00Z'}",
                "metadata: {deletionTimestamp: '2026-01-01T00:00:00Z'}",
                "metadata: {generation: 2}",
                "metadata: {managedFields: [{manager: x}]}",
                "metadata: {resourceVersion: '2'}",
                "metadata: {selfLink: /x}",
                "metadata: {uid: x}"
            })
    void whatTheClusterWritesIsNoChange(String field) {
        String without = "{apiVersion: v1, kind: A, metadata: {}, status: {}}";
        String name = field.substring(0, field.indexOf('{'));

        assertThat(between(without, without.replace(name + "{}", field)).changes())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "spec: {status: a}                    | spec: {status: b}                    | spec.status: \"a\" to \"b\"",
                "spec: {metadata: {uid: a}}           | spec: {metadata: {uid: b}}           | spec.metadata.uid: \"a\" to \"b\"",
                "metadata: {labels: {generation: a}}  | metadata: {labels: {generation: b}}  | metadata.labels.generation: \"a\" to \"b\"",
                "uid: a                               | uid: b                               | uid: \"a\" to \"b\"",
            })
    void fieldsOfThoseNamesElsewhereAre(String was, String now, String expected) {
        assertThat(fields("{apiVersion: v1, kind: A, " + was + "}", "{apiVersion: v1, kind: A, " + now + "}"))
                .containsExactly(expected);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "data: {a: eA==}            | data: {a: eQ==}            | data.a: \"(hidden)\" to \"(hidden)\"",
                "data: {a: eA==}            | data: {}                   | data.a: \"(hidden)\" to ",
                "type: a                    | data: {a: eQ==}, type: a   | data:  to \"(hidden)\"",
                "stringData: {a: x}         | stringData: {a: y}         | stringData.a: \"(hidden)\" to \"(hidden)\"",
                "type: a                    | type: b                    | type: \"a\" to \"b\"",
                "spec: {data: a}            | spec: {data: b}            | spec.data: \"a\" to \"b\"",
            })
    void whatASecretHoldsIsNotRepeated(String was, String now, String expected) {
        assertThat(fields(SECRET.formatted(was), SECRET.formatted(now))).containsExactly(expected);
    }

    @Test
    void norWhatKubectlRemembersOfIt() {
        String plain = "{apiVersion: v1, kind: Secret, metadata: {name: s, annotations: {a: b}}}";
        String bare = "{apiVersion: v1, kind: Secret, metadata: {name: s}}";
        String remembered = plain.replace("a: b", "a: b, " + LAST_APPLIED + ": x");

        assertThat(fields(plain, remembered))
                .containsExactly("metadata.annotations[\"" + LAST_APPLIED + "\"]:  to \"(hidden)\"");
        assertThat(fields(bare, remembered)).containsExactly("metadata.annotations:  to \"(hidden)\"");
        assertThat(fields(remembered, bare)).containsExactly("metadata.annotations: \"(hidden)\" to");
        assertThat(fields(bare, plain)).containsExactly("metadata.annotations:  to {\"a\":\"b\"}");
    }

    @Test
    void whatIsNoSecretHasNothingToHide() {
        assertThat(fields(config("x", "a: '1'"), config("x", "a: '2'"))).containsExactly("data.a: \"1\" to \"2\"");
    }

    private static List<String> fields(String was, String now) {
        return told(between(was, now).changed().get(0).fields());
    }

    private static List<String> told(List<FieldChange> fields) {
        return fields.stream()
                .map(field -> (field.path() + ": " + field.was() + " to " + field.now()).strip())
                .toList();
    }

    private static Transition between(String was, String now) {
        return Transition.between(Planned.manifests(was), Planned.manifests(now));
    }

    private static String config(String name, String data) {
        return "{apiVersion: v1, kind: ConfigMap, metadata: {name: %s, namespace: n}, data: {%s}}\n---\n"
                .formatted(name, data);
    }
}
