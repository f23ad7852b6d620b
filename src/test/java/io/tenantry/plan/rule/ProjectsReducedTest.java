package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.ARGO;

import java.util.stream.Stream;

/** What AppProjects allow. */
class ProjectsReducedTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
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
