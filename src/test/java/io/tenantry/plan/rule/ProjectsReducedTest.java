package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.ARGO;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What AppProjects allow. */
class ProjectsReducedTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void doWhatIsTold(ChangeCase change) {
        change.holds();
    }

    static Stream<ChangeCase> doWhatIsTold() {
        String project = ARGO
                + "AppProject, spec: {destinations: [{namespace: n}], sourceRepos: [r], namespaceResourceBlacklist: []}";
        return Stream.of(
                ChangeCase.of(
                        "a project's destination", project, "[{namespace: n}]", "[]", "access-loss project-reduced"),
                ChangeCase.of("a project's source", project, "[r]", "[s]", "access-loss project-reduced"),
                ChangeCase.of(
                        "a project that forbids",
                        project,
                        "Blacklist: []",
                        "Blacklist: [{kind: Secret}]",
                        "access-loss project-reduced"),
                ChangeCase.of("a project that allows more", project, "[r]", "[r, s]"));
    }
}
