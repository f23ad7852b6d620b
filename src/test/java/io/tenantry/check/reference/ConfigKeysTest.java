package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {

    @Test
    void podsUseConfigMapsAndKeysThatExist() {
        assertThat(problems(pod("containers: [{env: [{valueFrom: {configMapKeyRef: {name: settings, key: url}}}]}]")))
                .isEmpty();
    }

    @Test
    void everyPlaceThatNamesAConfigMapIsRead() {
        for (String place : List.of(
                "containers: [{env: [{valueFrom: {configMapKeyRef: {name: other, key: a}}}]}]",
                "containers: [{env: [{valueFrom: {configMapKeyRef: {name: settings, key: a}}}]}]",
                "containers: [{envFrom: [{configMapRef: {name: other}}]}]",
                "volumes: [{configMap: {name: other}}]",
                "volumes: [{configMap: {name: settings, items: [{key: a}]}}]",
                "volumes: [{projected: {sources: [{configMap: {name: other}}]}}]")) {
            assertThat(problems(pod(place))).as(place).hasSize(1);
        }
    }

    @Test
    void withoutANamespaceTooItIsTold() {
        assertThat(
                        problems(
                                "{apiVersion: v1, kind: Pod, metadata: {name: api}, spec: {volumes: [{configMap: {name: other}}]}}"))
                .containsExactly(
                        "Pod api: its pods need the ConfigMap other, which nothing makes; expected one that exists:"
                                + " there is no ConfigMap");
    }

    private static String pod(String spec) {
        return """
                {apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: acme}, data: {url: x}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: acme}, spec: {%s}}
                """
                .formatted(spec);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ConfigKeys(), yaml);
    }
}
