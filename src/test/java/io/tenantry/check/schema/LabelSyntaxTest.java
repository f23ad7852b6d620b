package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSyntaxTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"app: api", "app.kubernetes.io/name: A_b.c-1", "app: ''", "a: \"1\"", "example.com/A_b.c-1: x"})
    void aLabel(String label) {
        assertThat(problems(object(label))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-app: x             | '-app' in /metadata/labels is no key of a label",
                "app/: x             | 'app/' in /metadata/labels is no key of a label",
                "Exa_mple/app: x     | 'Exa_mple/app' in /metadata/labels is no key of a label",
                "a/b/c: x            | 'a/b/c' in /metadata/labels is no key of a label",
                "app: 1              | the label 'app' in /metadata/labels is 1",
                "app: true           | the label 'app' in /metadata/labels is true",
                "app: a b            | 'a b' is no value for the label 'app' in /metadata/labels",
                "app: a-             | 'a-' is no value for the label 'app' in /metadata/labels",
            })
    void noLabel(String label, String message) {
        assertThat(problems(object(label))).singleElement().asString().startsWith("ConfigMap a: " + message + "; ");
    }

    @Test
    void keysAndValuesHaveSixtyThreeCharactersAndPrefixesMore() {
        String longest = "a".repeat(63);

        assertThat(problems(object(longest + ": " + longest))).isEmpty();
        assertThat(problems(object(longest + "a: x"))).hasSize(1);
        assertThat(problems(object("x: " + longest + "a"))).hasSize(1);
        assertThat(problems(object("a".repeat(253) + "/x: y"))).isEmpty();
        assertThat(problems(object("a".repeat(254) + "/x: y"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1, kind: Service, spec: {selector: {app: a b}}",
                "apps/v1, kind: Deployment, spec: {selector: {matchLabels: {app: a b}}}",
                "apps/v1, kind: Deployment, spec: {template: {metadata: {labels: {app: a b}}}}",
                "batch/v1, kind: CronJob, spec: {jobTemplate: {metadata: {labels: {app: a b}}}}",
                "batch/v1, kind: CronJob, spec: {jobTemplate: {spec: {template: {metadata: {labels: {app: a b}}}}}}",
                "networking.k8s.io/v1, kind: NetworkPolicy, spec: {podSelector: {matchLabels: {app: a b}}}",
                "v1, kind: Pod, metadata: {labels: {app: a b}}",
                "v1, kind: ReplicationController, spec: {selector: {app: a b}}",
            })
    void everyPlaceThatHoldsLabelsIsRead(String object) {
        assertThat(problems("{apiVersion: " + object + "}")).hasSize(1);
    }

    @Test
    void aSelectorOfRequirementsIsNoMapOfLabels() {
        assertThat(problems(
                        "{apiVersion: apps/v1, kind: Deployment, spec: {selector: {matchExpressions: [{key: a}]}}}"))
                .isEmpty();
    }

    @Test
    void aTemplateThatArgoCdFillsInIsNotReadYet() {
        assertThat(problems(
                        "{apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, spec: {template: {metadata: {labels:"
                                + " {tenant: '{{ .path }}'}}}}}"))
                .isEmpty();
    }

    private static String object(String label) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels:\n    " + label + "\n";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new LabelSyntax(), yaml);
    }
}
