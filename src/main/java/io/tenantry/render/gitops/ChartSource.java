package io.tenantry.render.gitops;

import io.tenantry.imports.argoproj.applicationspec.Source;
import io.tenantry.imports.argoproj.applicationspec.source.Helm;
import io.tenantry.model.ChartVersion;

/** Where an operator comes from. */
sealed interface ChartSource {

    /** The repository that a project must allow. */
    String repository();

    /** The source of an Application. */
    Source of(ChartVersion version, String release, Values values);

    /**
     * A chart in a Helm repository.
     *
     * @param repository an {@code https} URL, or an OCI registry without its scheme, as Argo CD wants it
     * @param chart its name there
     */
    record Helmed(String repository, String chart) implements ChartSource {

        @Override
        public Source of(ChartVersion version, String release, Values values) {
            return new Source()
                    .withRepoURL(repository)
                    .withChart(chart)
                    .withTargetRevision(version.value())
                    .withHelm(new Helm().withReleaseName(release).withValuesObject(values.build()));
        }
    }

    /**
     * A chart in a folder of a Git repository.
     *
     * @param repository its URL
     * @param path the folder
     */
    record HelmedInGit(String repository, String path) implements ChartSource {

        @Override
        public Source of(ChartVersion version, String release, Values values) {
            return new Source()
                    .withRepoURL(repository)
                    .withPath(path)
                    .withTargetRevision(version.value())
                    .withHelm(new Helm().withReleaseName(release).withValuesObject(values.build()));
        }
    }

    /**
     * Plain manifests in a folder of a Git repository.
     *
     * @param repository its URL
     * @param path the folder
     */
    record Plain(String repository, String path) implements ChartSource {

        @Override
        public Source of(ChartVersion version, String release, Values values) {
            return new Source().withRepoURL(repository).withPath(path).withTargetRevision(version.value());
        }
    }
}
