package io.tenantry.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {

    private static final Manifest POD = read("{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: x}}");
    private static final Manifest TWIN =
            read("{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: x, labels: {twin: \"yes\", n: 1}}}");
    private static final Manifest DEPLOYMENT =
            read("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: y}}");

    private static final Manifests ALL = Manifests.of(List.of(POD, DEPLOYMENT, TWIN));

    @Test
    void findsByKindNamespaceAndKey() {
        assertThat(ALL.all()).containsExactly(POD, DEPLOYMENT, TWIN);
        assertThat(ALL.stream()).containsExactly(POD, DEPLOYMENT, TWIN);
        assertThat(ALL.ofKind("", "Pod")).containsExactly(POD, TWIN);
        assertThat(ALL.ofKind("apps", "Deployment")).containsExactly(DEPLOYMENT);
        assertThat(ALL.ofKind("", "Deployment")).isEmpty();
        assertThat(ALL.inNamespace("x")).containsExactly(POD, TWIN);
        assertThat(ALL.inNamespace("z")).isEmpty();
        assertThat(ALL.find("apps", "Deployment", "y", "a")).contains(DEPLOYMENT);
        assertThat(ALL.find("", "Pod", "x", "a")).containsSame(POD);
        assertThat(ALL.find("", "Pod", "y", "a")).isEmpty();
    }

    @Test
    void tellsLabelsThatAreText() {
        assertThat(TWIN.labels()).containsOnlyKeys("twin").containsEntry("twin", "yes");
        assertThat(POD.labels()).isEmpty();
        assertThat(POD.annotations()).isEmpty();
    }

    @Test
    void namesItselfInAProblem() {
        assertThat(DEPLOYMENT.problem(Severity.WARNING, "rule", "is odd", "mend it"))
                .hasToString("f.yaml:1:1: Deployment.apps y/a: is odd; mend it");
        assertThat(DEPLOYMENT.is("apps", "Deployment")).isTrue();
        assertThat(DEPLOYMENT.is("", "Deployment")).isFalse();
        assertThat(DEPLOYMENT.is("apps", "StatefulSet")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 | Pod | %s",
                "v1 | PodTemplate | template: {%s}",
                "v1 | ReplicationController | spec: {template: {%s}}",
                "apps/v1 | Deployment | spec: {template: {%s}}",
                "apps/v1 | StatefulSet | spec: {template: {%s}}",
                "apps/v1 | DaemonSet | spec: {template: {%s}}",
                "apps/v1 | ReplicaSet | spec: {template: {%s}}",
                "batch/v1 | Job | spec: {template: {%s}}",
                "batch/v1 | CronJob | spec: {jobTemplate: {spec: {template: {%s}}}}"
            })
    void findsThePodsOfEveryKindThatHasThem(String apiVersion, String kind, String body) {
        Manifest owner = read(
                "{apiVersion: %s, kind: %s, %s}"
                        .formatted(
                                apiVersion,
                                kind,
                                body.formatted(
                                        "metadata: {namespace: x, labels: {l: v}, annotations: {n: w}}, spec: {containers:"
                                                + " [{name: b}], initContainers: [{name: a}], ephemeralContainers: [{name: c}]}")));

        PodTemplate pods = PodTemplate.of(owner).orElseThrow();

        assertThat(pods.labels()).containsEntry("l", "v");
        assertThat(pods.annotations()).containsEntry("n", "w");
        assertThat(pods.namespace()).isEqualTo(owner.namespace());
        assertThat(pods.containers().map(container -> container.path("name").asText()))
                .containsExactly("a", "b", "c");
    }

    @Test
    void findsNoPodsInOtherKinds() {
        Manifest custom = read("{apiVersion: example.com/v1, kind: Deployment, spec: {template: {spec: {}}}}");

        assertThat(PodTemplate.all(Manifests.of(List.of(custom, POD))))
                .containsExactly(PodTemplate.of(POD).orElseThrow());
    }

    private static Manifest read(String yaml) {
        return ManifestText.read("f.yaml", yaml, problem -> {
                    throw new AssertionError(problem);
                })
                .get(0);
    }
}
