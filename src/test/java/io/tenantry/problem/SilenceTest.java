package io.tenantry.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static final Silence SILENCE =
            new Silence("host-ports", "Deployment.apps acme/api", "Its vendor needs it.");

    @Test
    void coversTheRuleOfTheObjectAndNothingElse() {
        assertThat(SILENCE.covers(problem("host-ports", Optional.of("Deployment.apps acme/api"))))
                .isTrue();
        assertThat(SILENCE.covers(problem("host-paths", Optional.of("Deployment.apps acme/api"))))
                .isFalse();
        assertThat(SILENCE.covers(problem("host-ports", Optional.of("Deployment.apps acme/api-2"))))
                .isFalse();
        assertThat(SILENCE.covers(problem("host-ports", Optional.empty()))).isFalse();
    }

    @Test
    void meetsWhatSilencesTheSame() {
        assertThat(SILENCE.meets(new Silence("host-ports", "Deployment.apps acme/api", "Another reason.")))
                .isTrue();
        assertThat(SILENCE.meets(new Silence("host-paths", "Deployment.apps acme/api", "Its vendor needs it.")))
                .isFalse();
        assertThat(SILENCE.meets(new Silence("host-ports", "Deployment.apps acme/web", "Its vendor needs it.")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Host Ports | Pod acme/api    | why | rule: 'Host Ports' is no id of a rule; expected such as pod-security-restricted
        host-      | Pod acme/api    | why | rule: 'host-' is no id of a rule; expected such as pod-security-restricted
        host-ports | acme/api        | why | object: 'acme/api' names no object; expected kind and name as a problem shows them, such as Deployment.apps acme/api
        host-ports | Pod acme/api *  | why | object: 'Pod acme/api *' names no object; expected kind and name as a problem shows them, such as Deployment.apps acme/api
        host-ports | Pod acme/api    | ' ' | reason: it is empty, or longer than one line of 200 characters; expected why the object may break the rule
        """)
    void refusesWhatSilencesNothing(String rule, String object, String reason, String expected) {
        assertThatThrownBy(() -> new Silence(rule, object, reason))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage(expected);
    }

    @Test
    void aReasonIsOneLineOfTwoHundredCharacters() {
        assertThat(new Silence("host-ports", "Pod acme/api", "w".repeat(200)).reason())
                .hasSize(200);
        assertThatThrownBy(() -> new Silence("host-ports", "Pod acme/api", "w".repeat(201)))
                .isInstanceOf(InvalidModelException.class);
        assertThatThrownBy(() -> new Silence("host-ports", "Pod acme/api", "one\ntwo"))
                .isInstanceOf(InvalidModelException.class);
    }

    private static Problem problem(String rule, Optional<String> subject) {
        return new Problem(Severity.ERROR, rule, Optional.empty(), subject, "wrong", "mend it");
    }
}
