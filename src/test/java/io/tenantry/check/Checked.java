package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a rule says of a few objects. */
public final class Checked {

    private static final String FILE = "objects.yaml";

    private Checked() {}

    /** Each problem as {@code object: message; fix}, sorted; and every rule has its page, and says which rule it is and where. */
    public static List<String> by(Rule rule, String yaml) {
        List<Problem> problems = rule.check(manifests(yaml));
        assertThat(Path.of("../docs/checks", rule.id() + ".md")).isNotEmptyFile();
        assertThat(rule.summary()).endsWith(".");
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(rule.id());
            assertThat(problem.severity()).isEqualTo(rule.severity());
            assertThat(problem.location().map(Location::file)).isEqualTo(Optional.of(FILE));
        });
        return problems.stream().map(Problem::sentence).sorted().toList();
    }

    /** These objects. */
    public static Manifests manifests(String yaml) {
        return Manifests.of(ManifestText.read(FILE, yaml, problem -> {
            throw new AssertionError(problem.toString());
        }));
    }
}
