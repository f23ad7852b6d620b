package io.tenantry.render.gitops;

import io.tenantry.imports.argoproj.applicationspec.Source;
import io.tenantry.imports.argoproj.applicationspec.source.Directory;
import io.tenantry.model.Environment;

/** Where an environment's output stands in the repository that Argo CD reads. */
final class RenderedFolder {

    private RenderedFolder() {}

    static String of(Environment environment) {
        return environment.gitOps().path() + "/" + environment.system() + "/" + environment.name();
    }

    /** A folder below it, as Argo CD reads it. */
    static Source source(Environment environment, String folder, Directory directory) {
        return new Source()
                .withRepoURL(environment.gitOps().repository())
                .withTargetRevision(environment.gitOps().revision())
                .withPath(of(environment) + "/" + folder)
                .withDirectory(directory);
    }

    /** The place of the tenant's id among the steps of {@code …/tenants/<id>/…}, counted from 0. */
    static int tenantStep(Environment environment) {
        return of(environment).split("/").length + 1;
    }
}
