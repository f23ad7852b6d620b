package io.tenantry.plan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.Planned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways in which a pod reads a Secret or ConfigMap {@code x}. */
class ReadersTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            containers: [{envFrom: [{secretRef: {name: x}}]}]                                                    | Secret    | at start
            initContainers: [{env: [{name: a, valueFrom: {secretKeyRef: {name: x, key: k}}}]}]                   | Secret    | at start
            containers: [{envFrom: [{configMapRef: {name: x}}]}]                                                 | ConfigMap | at start
            containers: [{env: [{name: a, valueFrom: {configMapKeyRef: {name: x, key: k}}}]}]                    | ConfigMap | at start
            volumes: [{name: v, secret: {secretName: x}}]                                                        | Secret    | always
            volumes: [{name: v, configMap: {name: x}}]                                                           | ConfigMap | always
            volumes: [{name: v, projected: {sources: [{secret: {name: x}}]}}]                                    | Secret    | always
            volumes: [{name: v, projected: {sources: [{configMap: {name: x}}]}}]                                 | ConfigMap | always
            volumes: [{name: v, configMap: {name: x}}], containers: [{volumeMounts: [{name: v, subPath: a}]}]    | ConfigMap | at start
            volumes: [{name: v, configMap: {name: x}}], containers: [{volumeMounts: [{name: w, subPath: a}]}]    | ConfigMap | always
            volumes: [{name: v, configMap: {name: y}}]                                                           | ConfigMap | never
            """)
    void areFound(String spec, String kind, String when) {
        Readers readers = Readers.in(Planned.manifests(
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: n}, spec: {template: {spec: {"
                        + spec + "}}}}"));
        ObjectKey key = new ObjectKey("", kind, "n", "x");

        assertThat(readers.of(key)).hasSize(when.equals("never") ? 0 : 1);
        assertThat(readers.atStart(key)).hasSize(when.equals("at start") ? 1 : 0);
    }
}
