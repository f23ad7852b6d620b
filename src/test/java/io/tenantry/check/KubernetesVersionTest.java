package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.30", "1.33", "1.36"})
    void readsReleasesThatTheRulesKnow(String text) {
        assertThat(KubernetesVersion.parse(text))
                .hasValueSatisfying(version -> assertThat(version).hasToString(text));
        assertThat(KubernetesVersion.parse("v" + text)).isEqualTo(KubernetesVersion.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.29", "1.37", "1.999", "1.9999", "1", "2.36", "1.36.1", "latest", ""})
    void refusesOthers(String text) {
        assertThat(KubernetesVersion.parse(text)).isEmpty();
    }

    @Test
    void laterReleasesAreGreater() {
        assertThat(KubernetesVersion.NEWEST).isGreaterThan(KubernetesVersion.OLDEST);
        assertThat(KubernetesVersion.OLDEST.isAtLeast(KubernetesVersion.OLDEST)).isTrue();
        assertThat(KubernetesVersion.OLDEST.isAtLeast(KubernetesVersion.NEWEST)).isFalse();
    }
}
