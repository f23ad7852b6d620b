package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.argoproj.Application;
import io.tenantry.imports.argoproj.ApplicationSpec;
import io.tenantry.imports.argoproj.applicationspec.Destination;
import io.tenantry.imports.argoproj.applicationspec.Source;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;

/**
 * An Application of the platform's: Argo CD keeps this cluster as its source says.
 *
 * @param name what it is called
 * @param project the project that bounds it
 * @param wave its place in the order of a sync
 * @param namespace where what names no namespace goes
 */
record SyncedApplication(String name, String project, int wave, String namespace) {

    HasMetadata of(Environment environment, Source source) {
        return new Application()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(Namespaces.ARGO_CD)
                        .withName(name)
                        .withLabels(Labels.ofPlatform(environment.whole().value(), name, GitOpsNames.COMPONENT))
                        .withAnnotations(ArgoCd.wave(wave))
                        .build())
                .withSpec(new ApplicationSpec()
                        .withProject(project)
                        .withSource(source)
                        .withDestination(new Destination()
                                .withServer(GitOpsNames.IN_CLUSTER)
                                .withNamespace(namespace))
                        .withSyncPolicy(Sync.automatic())
                        .withRevisionHistoryLimit(3L));
    }
}
