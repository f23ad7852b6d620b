package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Choices;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every Argo CD Application is of a project that exists; Argo CD makes {@code default} itself. */
public final class ApplicationProjects implements Rule {

    private static final String GROUP = "argoproj.io";

    @Override
    public String id() {
        return "application-project";
    }

    @Override
    public String summary() {
        return "An Argo CD Application is of an AppProject that exists.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Set<String> projects = manifests.ofKind(GROUP, "AppProject").stream()
                .map(Manifest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        return projects.isEmpty()
                ? List.of()
                : Stream.concat(
                                check(manifests.ofKind(GROUP, "Application"), "/spec/project", projects),
                                check(
                                        manifests.ofKind(GROUP, "ApplicationSet"),
                                        "/spec/template/spec/project",
                                        projects))
                        .toList();
    }

    private Stream<Problem> check(List<Manifest> applications, String place, Set<String> projects) {
        return applications.stream()
                .filter(application -> isMissing(application.at(place).asText(), projects))
                .map(application -> application.problem(
                        severity(),
                        id(),
                        "there is no AppProject '" + application.at(place).asText() + "'",
                        "expected a project that exists; " + Choices.of("AppProject", projects)));
    }

    /** What an ApplicationSet fills in is known to Argo CD alone. */
    private static boolean isMissing(String project, Set<String> projects) {
        return !project.equals("default") && !project.contains("{{") && !projects.contains(project);
    }
}
