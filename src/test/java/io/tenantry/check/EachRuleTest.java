package io.tenantry.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule of the catalogue with a file of manifests that hold it, in which one text is replaced by another and it is
 * broken. The golden file has what is said then, of all rules.
 */
class EachRuleTest {

    private static final Path CASES = Path.of("test/resources/io/tenantry/check/EachRuleTest/cases");
    private static final Pattern CASE =
            Pattern.compile("# passes, and fails with this:\n# was: (?<was>.+)\n# now: (?<now>.*)\n(?<yaml>(?s:.+))");
    private static final Target TARGET = new Target(
            KubernetesVersion.NEWEST,
            List.of(new NodePool("workers", 3, BigDecimal.valueOf(4), BigDecimal.valueOf(1L << 33), 10)),
            Optional.of(LocalDate.of(2027, 2, 1)));

    /** Manifests that hold a rule, and the same with one thing changed. */
    private record Case(String holds, String breaks) {

        static Case of(Rule rule) {
            Matcher matcher = CASE.matcher(read(CASES.resolve(rule.id() + ".yaml")));
            assertThat(matcher.matches()).as(rule.id()).isTrue();
            String yaml = matcher.group("yaml");
            assertThat(yaml.split(Pattern.quote(matcher.group("was")), -1))
                    .as("'was' stands in the manifests once")
                    .hasSize(2);
            return new Case(yaml, yaml.replace(matcher.group("was"), matcher.group("now")));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<String> ids() {
        return Rules.all(TARGET).stream().map(Rule::id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hasManifestsThatHoldIt(String id) {
        Rule rule = rule(id);

        assertThat(rule.check(manifests(Case.of(rule).holds()))).isEmpty();
    }

    @Test
    void eachIsBrokenByOneChange() {
        Golden.of(getClass())
                .matches(
                        "broken.txt",
                        Rules.all(TARGET).stream().map(EachRuleTest::broken).collect(Collectors.joining("\n")));
    }

    @Test
    void noCaseIsOfARuleThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            ids().map(id -> id + ".yaml").toList());
        }
    }

    private static String broken(Rule rule) {
        List<Problem> problems = rule.check(manifests(Case.of(rule).breaks()));
        assertThat(problems).as(rule.id()).isNotEmpty().allMatch(problem -> problem.rule()
                .equals(rule.id()));
        return problems.stream()
                .sorted()
                .map(Problem::sentence)
                .collect(Collectors.joining("\n", rule.id() + "\n", "\n"));
    }

    private static Rule rule(String id) {
        return Rules.all(TARGET).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Manifests manifests(String yaml) {
        return Checked.manifests(yaml);
    }
}
