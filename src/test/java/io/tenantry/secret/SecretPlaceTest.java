package io.tenantry.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a/b", "a.b", "ä"})
    void hasANamespaceOfKubernetes(String namespace) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretPlace(namespace, "a"))
                .withMessage("'" + namespace + "' is no namespace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a/b", "a."})
    void andANameOfKubernetes(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecretPlace("a", name))
                .withMessage("'" + name + "' is no name of a Secret");
    }

    @Test
    void bothHaveTheirLengths() {
        assertThat(new SecretPlace("a".repeat(63), "a".repeat(253)).name()).hasSize(253);
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretPlace("a".repeat(64), "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretPlace("a", "a".repeat(254)));
    }
}
