package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.ChangeCase.ARGO;

import java.util.stream.Stream;

/** What Applications apply, and where. */
class ApplicationSourceTest implements ChangeTable {

    static Stream<ChangeCase> changes() {
        String app = ARGO
                + "Application, spec: {source: {path: a, targetRevision: v1}, destination: {namespace: n}, project: p, syncPolicy: {automated: {prune: true, allowEmpty: false}}}";
        return Stream.of(
                ChangeCase.of("an Application's folder", app, "path: a", "path: b", "access-loss application-source"),
                ChangeCase.of(
                        "an Application's folder, without pruning",
                        app.replace("prune: true", "prune: false"),
                        "path: a",
                        "path: b",
                        "restart application-source"),
                ChangeCase.of("an Application's version", app, "v1", "v2", "restart application-source"),
                ChangeCase.of(
                        "an Application's namespace",
                        app,
                        "namespace: n}, project",
                        "namespace: m}, project",
                        "data-loss application-source"),
                ChangeCase.of(
                        "an Application's project", app, "project: p", "project: q", "access-loss application-source"),
                ChangeCase.of(
                        "an Application that may empty",
                        app,
                        "allowEmpty: false",
                        "allowEmpty: true",
                        "access-loss application-source"),
                ChangeCase.of(
                        "an Application that prunes",
                        app.replace("prune: true", "prune: false"),
                        "prune: false",
                        "prune: true",
                        "access-loss application-source"));
    }
}
