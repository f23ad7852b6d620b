package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplicationProjectsTest {

    private static final String SHOP =
            "{apiVersion: argoproj.io/v1alpha1, kind: AppProject, metadata: {name: shop, namespace: argocd}}\n---\n";

    @Test
    void anApplicationIsOfAProjectThatExists() {
        for (String project : List.of("shop", "default", "'tenant-{{ .tenant }}'")) {
            assertThat(problems(SHOP + application(project))).as(project).isEmpty();
        }
        assertThat(problems(application("other"))).isEmpty();
    }

    @Test
    void aProjectThatDoesNotExist() {
        assertThat(problems(SHOP + application("other")))
                .containsExactly(
                        "Application.argoproj.io argocd/a: there is no AppProject 'other'; expected a project that"
                                + " exists; there is only shop");
    }

    @Test
    void theTemplateOfAnApplicationSetIsHeldToTheSame() {
        assertThat(problems(SHOP
                        + "{apiVersion: argoproj.io/v1alpha1, kind: ApplicationSet, metadata: {name: a, namespace: argocd},"
                        + " spec: {template: {spec: {project: other}}}}"))
                .hasSize(1);
    }

    private static String application(String project) {
        return "{apiVersion: argoproj.io/v1alpha1, kind: Application, metadata: {name: a, namespace: argocd}, spec: {project: "
                + project + "}}";
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new ApplicationProjects(), yaml);
    }
}
