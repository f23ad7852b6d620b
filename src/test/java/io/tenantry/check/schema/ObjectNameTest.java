package io.tenantry.check.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectNameTest {

    @ParameterizedTest
    @CsvSource({
        "v1, ConfigMap, a.b-c.d1",
        "v1, Service, a-1",
        "v1, Namespace, 1-a",
        "rbac.authorization.k8s.io/v1, ClusterRole, 'system:Node reader'",
        "apps/v1, Deployment, a.b"
    })
    void aNameOfItsKind(String apiVersion, String kind, String name) {
        assertThat(problems(object(apiVersion, kind, name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1        | ConfigMap | Not Valid! | lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit",
                "v1        | ConfigMap | a..b       | lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit",
                "v1        | ConfigMap | a-         | lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit",
                "v1        | Namespace | a.b        | lower-case letters, digits and hyphens, beginning and ending with a letter or digit",
                "v1        | Service   | 1a         | lower-case letters, digits and hyphens, beginning with a letter and ending with a letter or digit",
                "rbac.authorization.k8s.io/v1 | Role | a/b | anything but / and %, and not . or ..",
                "rbac.authorization.k8s.io/v1 | Role | ..  | anything but / and %, and not . or ..",
            })
    void aNameOfAnotherForm(String apiVersion, String kind, String name, String expected) {
        assertThat(problems(object(apiVersion, kind, name)))
                .singleElement()
                .asString()
                .endsWith("'" + name + "' is no name for a " + kind + "; expected " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "v1, ConfigMap, 253",
        "v1, Namespace, 63",
        "v1, Service, 63",
        "apps/v1, Deployment, 63",
        "apps/v1, StatefulSet, 63",
        "apps/v1, DaemonSet, 63",
        "batch/v1, Job, 63",
        "batch/v1, CronJob, 52"
    })
    void aNameIsAsLongAsItsKindAllows(String apiVersion, String kind, int longest) {
        assertThat(problems(object(apiVersion, kind, "a".repeat(longest)))).isEmpty();
        assertThat(problems(object(apiVersion, kind, "a".repeat(longest + 1))))
                .singleElement()
                .asString()
                .endsWith(": its name has " + (longest + 1) + " characters; expected at most " + longest + " for a "
                        + kind);
    }

    @Test
    void noNameAtAll() {
        assertThat(problems("{apiVersion: v1, kind: ConfigMap, metadata: {namespace: acme}}"))
                .containsExactly("ConfigMap acme/: it has no name; expected metadata.name");
        assertThat(problems("{apiVersion: batch/v1, kind: Job, metadata: {generateName: a-}}"))
                .isEmpty();
        assertThat(problems("{apiVersion: kind.x-k8s.io/v1alpha4, kind: Cluster}"))
                .isEmpty();
    }

    @Test
    void aNamespaceIsANameToo() {
        assertThat(problems("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: a.b}}"))
                .containsExactly(
                        "ConfigMap a.b/a: 'a.b' is no name for a namespace; expected at most 63 lower-case letters,"
                                + " digits and hyphens, beginning and ending with a letter or digit");
        assertThat(problems(
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: " + "a".repeat(63) + "}}"))
                .isEmpty();
        assertThat(problems(
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: " + "a".repeat(64) + "}}"))
                .hasSize(1);
    }

    private static String object(String apiVersion, String kind, String name) {
        return "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: \"" + name + "\"}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ObjectName(), yaml);
    }
}
