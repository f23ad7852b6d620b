package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.ARGO;

import java.util.stream.Stream;

/** What ApplicationSets make. */
class ApplicationSetsTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        String set = ARGO
                + "ApplicationSet, spec: {syncPolicy: {applicationsSync: create-update, preserveResourcesOnDeletion: false}, generators: [{git: {directories: [{path: a}, {path: b}]}}], template: {metadata: {name: c}}}";
        return Stream.of(
                ChangeCase.of(
                        "an ApplicationSet that deletes", set, "create-update", "sync", "data-loss application-set"),
                ChangeCase.of(
                        "an ApplicationSet that says nothing",
                        set,
                        "applicationsSync: create-update, ",
                        "",
                        "data-loss application-set"),
                ChangeCase.of(
                        "an ApplicationSet that deletes and preserves",
                        set.replace("Deletion: false", "Deletion: true"),
                        "create-update",
                        "create-delete",
                        "access-loss application-set"),
                ChangeCase.of(
                        "an ApplicationSet that does not preserve",
                        set.replace("Deletion: false", "Deletion: true"),
                        "Deletion: true",
                        "Deletion: false",
                        "access-loss application-set"),
                ChangeCase.of("a folder that goes", set, ", {path: b}", "", "safe application-set"),
                ChangeCase.of(
                        "a folder that goes, and all in it",
                        set.replace("create-update", "sync"),
                        ", {path: b}",
                        "",
                        "data-loss application-set"),
                ChangeCase.of("Applications' names", set, "name: c", "name: d", "access-loss application-set"));
    }
}
