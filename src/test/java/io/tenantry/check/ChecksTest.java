package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ChecksTest {

    private static final Manifests NOTHING = Manifests.of(List.of());

    @Test
    void allRulesTellTogetherWhatTheyFound() {
        Problem b = Problem.error("b", "wrong", "mend it");
        Problem a = Problem.error("a", "wrong", "mend it");

        assertThat(Checks.of(List.of(new Finder("b", List.of(b, b)), new Finder("a", List.of(a))))
                        .run(NOTHING))
                .isEqualTo(Findings.of(List.of(a, b)));
    }

    @Test
    void aSurveyIsMadeOnceAndItsPageKept() {
        Problem wrong = Problem.error("survey", "wrong", "mend it");
        Surveyor surveyor = new Surveyor(wrong);

        Findings findings = Checks.of(List.of(surveyor)).run(NOTHING);

        assertThat(findings.problems()).containsExactly(wrong);
        assertThat(findings.pages()).isEqualTo(new TreeMap<>(Map.of("page.md", "seen")));
        assertThat(surveyor.asked).isEqualTo(1);
        assertThat(surveyor.check(NOTHING)).containsExactly(wrong);
    }

    private record Finder(String id, List<Problem> found) implements Rule {

        @Override
        public String summary() {
            return "";
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public List<Problem> check(Manifests manifests) {
            return found;
        }
    }

    private static final class Surveyor implements Survey {

        private final Problem found;
        private int asked;

        Surveyor(Problem found) {
            this.found = found;
        }

        @Override
        public String id() {
            return "survey";
        }

        @Override
        public String summary() {
            return "";
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Findings survey(Manifests manifests) {
            asked++;
            return Findings.of(List.of(found), "page.md", "seen");
        }
    }
}
