package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.problem.Silence;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HearingTest {

    private static final Silence SILENCE = new Silence("a-rule", "Pod acme/api", "It may.");

    @Test
    void whatIsSilencedIsNoProblem() {
        Problem silenced = problem("a-rule", "Pod acme/api");
        Problem ofAnotherObject = problem("a-rule", "Pod acme/web");
        Problem ofAnotherRule = problem("another-rule", "Pod acme/api");

        Hearing hearing = Hearing.of(List.of(ofAnotherObject, silenced, ofAnotherRule), List.of(SILENCE));

        assertThat(hearing.problems()).containsExactly(ofAnotherObject, ofAnotherRule);
        assertThat(hearing.silenced()).containsExactly(new Silenced(silenced, SILENCE));
        assertThat(hearing.idle()).isEmpty();
    }

    @Test
    void oneSilenceCoversAllThatTheRuleSaysOfTheObject() {
        Problem first = new Problem(
                Severity.ERROR, "a-rule", Optional.empty(), Optional.of("Pod acme/api"), "first", "mend it");
        Problem second = new Problem(
                Severity.ERROR, "a-rule", Optional.empty(), Optional.of("Pod acme/api"), "second", "mend it");

        Hearing hearing = Hearing.of(List.of(second, first), List.of(SILENCE));

        assertThat(hearing.problems()).isEmpty();
        assertThat(hearing.silenced()).extracting(Silenced::problem).containsExactly(first, second);
        assertThat(hearing.idle()).isEmpty();
    }

    @Test
    void twoRulesOfOneObjectAreSilencedApart() {
        Silence other = new Silence("another-rule", "Pod acme/api", "It may too.");

        assertThat(Hearing.of(List.of(problem("another-rule", "Pod acme/api")), List.of(SILENCE, other)))
                .isEqualTo(new Hearing(
                        List.of(),
                        List.of(new Silenced(problem("another-rule", "Pod acme/api"), other)),
                        List.of(SILENCE)));
    }

    @Test
    void aProblemOfNoObjectIsSilencedByNobody() {
        Problem ofNone = Problem.error("a-rule", "wrong", "mend it");

        assertThat(Hearing.of(List.of(ofNone), List.of(SILENCE)))
                .isEqualTo(new Hearing(List.of(ofNone), List.of(), List.of(SILENCE)));
    }

    private static Problem problem(String rule, String subject) {
        return new Problem(Severity.ERROR, rule, Optional.empty(), Optional.of(subject), "wrong", "mend it");
    }
}
