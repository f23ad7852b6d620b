package io.tenantry.render.gitops;

import io.tenantry.model.Environment;

/** Where an environment's output stands in the repository that Argo CD reads. */
final class RenderedFolder {

    private RenderedFolder() {}

    static String of(Environment environment) {
        return environment.gitOps().path() + "/" + environment.system() + "/" + environment.name();
    }

    /** The place of the tenant's id among the steps of {@code …/tenants/<id>/…}, counted from 0. */
    static int tenantStep(Environment environment) {
        return of(environment).split("/").length + 1;
    }
}
