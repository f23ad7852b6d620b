package io.tenantry.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenantry.check.Checked;
import io.tenantry.check.Note;
import io.tenantry.check.Rule;
import io.tenantry.check.Rules;
import io.tenantry.check.Silenced;
import io.tenantry.check.Target;
import io.tenantry.check.schema.CustomResourceSchema;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import io.tenantry.problem.Silence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is written as SARIF has the form of SARIF 2.1.0, as far as a definition knows it that is written here from the
 * standard: required properties, known ones, types and choices.
 */
class SarifFormTest {

    private static final String FORM = "sarif.yaml";

    private static final List<Rule> RULES = Rules.all(Target.newest());

    @Test
    void nothingHasTheForm() throws IOException {
        assertThat(flaws(SarifReport.of(new Outcome(RULES, 0, List.of(), List.of(), List.of()))))
                .isEmpty();
    }

    @Test
    void everyRuleSeverityAndPlaceHasTheForm() throws IOException {
        assertThat(flaws(SarifReport.of(everything()))).isEmpty();
    }

    @Test
    void aResultNamesItsRuleByIndexAndItsFileByReference() throws JsonProcessingException {
        JsonNode run = new JsonMapper()
                .readTree(SarifReport.of(everything()))
                .path("runs")
                .path(0);
        JsonNode rules = run.at("/tool/driver/rules");

        assertThat(run.path("results")).hasSize(RULES.size() + 2).allSatisfy(result -> {
            if (result.has("ruleIndex")) {
                assertThat(rules.path(result.path("ruleIndex").asInt()).path("id"))
                        .isEqualTo(result.path("ruleId"));
            }
            result.findValues("uri")
                    .forEach(uri -> assertThat(URI.create(uri.asText())).isNotNull());
        });
    }

    @Test
    void whatHasNotTheFormIsFound() throws IOException {
        String sarif = SarifReport.of(everything());

        assertThat(flaws(sarif.replace("\"2.1.0\"", "\"2.0.0\""))).hasSize(1);
        assertThat(flaws(sarif.replaceFirst("\"message\"", "\"massage\""))).hasSize(2);
        assertThat(flaws(sarif.replaceFirst("\"startLine\" : 3", "\"startLine\" : 0")))
                .hasSize(1);
    }

    private static Outcome everything() {
        List<Problem> problems = RULES.stream()
                .map(rule -> new Problem(
                        rule.severity(),
                        rule.id(),
                        Optional.of(new Location("a b/ü%#?.yaml", 3, 1)),
                        Optional.of("Pod acme/api"),
                        "it is \"wrong\"\n\u0001",
                        "mend it"))
                .toList();
        Problem unread = new Problem(Severity.WARNING, "manifest-syntax", Optional.empty(), "odd", "look at it");
        Silenced silenced =
                new Silenced(problems.get(0), new Silence(RULES.get(0).id(), "Pod acme/api", "It may."));
        List<Note> notes = Stream.of(Note.Kind.values())
                .map(kind -> new Note(RULES.get(0).id(), kind, "that"))
                .toList();
        return new Outcome(
                RULES, 2, Stream.concat(problems.stream(), Stream.of(unread)).toList(), List.of(silenced), notes);
    }

    /** The log as a resource of the definition beside this test. */
    private static List<String> flaws(String sarif) throws IOException {
        try (InputStream form = SarifFormTest.class.getResourceAsStream("SarifFormTest/" + FORM)) {
            return Checked.by(
                    new CustomResourceSchema(),
                    new String(form.readAllBytes(), StandardCharsets.UTF_8)
                            + "\n---\n{\"apiVersion\": \"sarif.example/v1\", \"kind\": \"Log\", \"spec\": " + sarif
                            + "}\n");
        }
    }
}
