package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartTest {

    @ParameterizedTest
    @ValueSource(strings = {"quota", "guardrails/quota", "tenants/acme-2/pod-policies"})
    void aPathIsWords(String path) {
        assertThat(Part.of(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/quota", "quota/", "a//b", "..", "Quota", "pod_policies", "-a", "a-"})
    void andNothingElse(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of(path))
                .withMessage("a part's path is lower-case words joined by - and /, as guardrails/quota, not: " + path);
    }

    @Test
    void anObjectHasAName() {
        ConfigMap nameless =
                new ConfigMapBuilder().withNewMetadata().endMetadata().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Part.of("settings", nameless))
                .withMessage("a ConfigMap of part settings has no name");
    }
}
