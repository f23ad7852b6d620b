package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationSyntaxTest {

    @Test
    void anAnnotationHoldsAnyText() {
        assertThat(problems(object("example.com/note: 'any text, ü'"))).isEmpty();
        assertThat(problems(object("Example.com/Note: x"))).isEmpty();
    }

    @Test
    void aKeyOfAnotherForm() {
        assertThat(problems(object("a b: x")))
                .containsExactly(
                        "ConfigMap a: 'a b' in /metadata/annotations is no key of an annotation; expected at most 63"
                                + " letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, after a host and"
                                + " / where it has a prefix");
    }

    @Test
    void aValueThatIsNoText() {
        assertThat(problems(object("example.com/retries: 3")))
                .containsExactly(
                        "ConfigMap a: the annotation 'example.com/retries' in /metadata/annotations is 3; expected"
                                + " text: put it in quotes");
    }

    @Test
    void thePodsOfAWorkloadHaveAnnotationsToo() {
        assertThat(problems(
                        "{apiVersion: apps/v1, kind: Deployment, spec: {template: {metadata: {annotations: {a: 1}}}}}"))
                .hasSize(1);
        assertThat(problems("{apiVersion: v1, kind: Pod, metadata: {annotations: {a: 1}}}"))
                .hasSize(1);
    }

    @Test
    void allTogetherAreNoLargerThanTheApiServerAllows() {
        int largest = 256 * 1024;

        assertThat(problems(object("ab: " + "x".repeat(largest - 2)))).isEmpty();
        assertThat(problems(object("ab: " + "x".repeat(largest - 1))))
                .containsExactly(
                        "ConfigMap a: its annotations in /metadata/annotations have 262145 bytes; expected at most"
                                + " 262144; apply it server-side, or move the data into a ConfigMap");
        assertThat(problems(object("ab: ü" + "x".repeat(largest - 3)))).hasSize(1);
    }

    private static String object(String annotation) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  annotations:\n    " + annotation + "\n";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new AnnotationSyntax(), yaml);
    }
}
