package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.argoproj.applicationspec.source.Directory;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.render.Spaces;
import java.util.List;

/**
 * Two Applications for each of the system's own spaces, as for tenants: guard rails in the platform's hands, workloads in the
 * space's project. They are few and known, so each is written out.
 */
public final class SpaceApplications {

    private final Environment environment;

    private SpaceApplications(Environment environment) {
        this.environment = environment;
    }

    /** The Applications of all of the system's own spaces. */
    public static List<HasMetadata> render(Environment environment) {
        SpaceApplications applications = new SpaceApplications(environment);
        return environment.spaces().values().stream()
                .map(Spaces::names)
                .flatMap(names -> List.of(
                        applications.application(names, GitOpsNames.GUARDRAILS, GitOpsNames.GUARDRAILS),
                        applications.application(names, "workloads", GitOpsNames.ofSpace(names)))
                        .stream())
                .toList();
    }

    private HasMetadata application(SpaceNames names, String folder, String project) {
        int wave = folder.equals(GitOpsNames.GUARDRAILS) ? Waves.TENANTS : Waves.TENANTS + 1;
        return new SyncedApplication(GitOpsNames.ofSpace(names) + "-" + folder, project, wave, names.namespace())
                .of(
                        environment,
                        RenderedFolder.source(
                                environment,
                                "spaces/" + names.namespace() + "/" + folder,
                                new Directory().withRecurse(false)));
    }
}
