package io.tenantry.render.reloader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class WatchedSecretsTest {

    private static final String NAME = "secret.reloader.stakater.com/reload";

    @Test
    void aSecretIsReadAsVariableAsManyOrAsFiles() {
        assertThat(
                        named(
                                """
                        initContainers:
                          - {name: proxy, env: [{name: A, valueFrom: {secretKeyRef: {name: of-sidecar, key: a}}}]}
                        containers:
                          - name: api
                            env:
                              - {name: B, valueFrom: {secretKeyRef: {name: variable, key: b}}}
                              - {name: C, valueFrom: {secretKeyRef: {name: variable, key: c}}}
                            envFrom: [{secretRef: {name: all-of-it}}]
                        volumes:
                          - {name: files, secret: {secretName: files}}
                          - {name: several, projected: {sources: [{secret: {name: one-of-several}}]}}
                        """))
                .containsEntry(NAME, "all-of-it,files,of-sidecar,one-of-several,variable");
    }

    @Test
    void nothingElseIsASecret() {
        assertThat(
                        named(
                                """
                        imagePullSecrets: [{name: registry}]
                        containers:
                          - name: api
                            env:
                              - {name: A, value: a}
                              - {name: B, valueFrom: {configMapKeyRef: {name: config, key: b}}}
                            envFrom: [{configMapRef: {name: config}}]
                        volumes:
                          - {name: config, configMap: {name: config}}
                          - {name: several, projected: {sources: [{configMap: {name: config}}]}}
                          - {name: empty, emptyDir: {}}
                        """))
                .doesNotContainKey(NAME);
    }

    @Test
    void whatElseStandsOnTheWorkloadStays() {
        HasMetadata store = new StatefulSetBuilder()
                .withNewMetadata()
                .withAnnotations(Map.of("a", "b"))
                .endMetadata()
                .withNewSpec()
                .withNewTemplate()
                .withSpec(pods("volumes: [{name: files, secret: {secretName: files}}]"))
                .endTemplate()
                .endSpec()
                .build();

        assertThat(WatchedSecrets.namedOn(List.of(store)).get(0).getMetadata().getAnnotations())
                .isEqualTo(Map.of("a", "b", NAME, "files"));
    }

    @Test
    void whatEndsByItselfReadsThemAtItsNextStart() {
        HasMetadata job = new JobBuilder()
                .withNewMetadata()
                .endMetadata()
                .withNewSpec()
                .withNewTemplate()
                .withSpec(pods("volumes: [{name: files, secret: {secretName: files}}]"))
                .endTemplate()
                .endSpec()
                .build();
        HasMetadata config =
                new ConfigMapBuilder().withNewMetadata().endMetadata().build();

        assertThat(WatchedSecrets.namedOn(List.of(job, config)))
                .allSatisfy(object ->
                        assertThat(object.getMetadata().getAnnotations()).isEmpty());
    }

    private static Map<String, String> named(String pods) {
        return WatchedSecrets.namedOn(List.of(new DeploymentBuilder()
                        .withNewMetadata()
                        .endMetadata()
                        .withNewSpec()
                        .withNewTemplate()
                        .withSpec(pods(pods))
                        .endTemplate()
                        .endSpec()
                        .build()))
                .get(0)
                .getMetadata()
                .getAnnotations();
    }

    private static PodSpec pods(String yaml) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().convertValue(tree, PodSpec.class);
    }
}
