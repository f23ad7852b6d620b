package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.argoproj.applicationspec.source.Directory;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import java.util.List;

/**
 * The Applications of the platform's rendered folder, in three steps: what everything stands on, what the mesh needs
 * before it starts, and the rest; and the one above all, which a person applies once.
 */
public final class FolderApplications {

    private static final String FOUNDATION = "{namespaces,storage}.yaml";
    private static final String MESH_IDENTITY = "mesh-identity.yaml";
    private static final String BOTH = "{namespaces,storage,mesh-identity}.yaml";

    private final Environment environment;

    private FolderApplications(Environment environment) {
        this.environment = environment;
    }

    /** The three steps. */
    public static List<HasMetadata> render(Environment environment) {
        FolderApplications applications = new FolderApplications(environment);
        HasMetadata foundation =
                applications.platform("foundation", Waves.FOUNDATION, new Directory().withInclude(FOUNDATION));
        if (environment.mesh().isEmpty()) {
            return List.of(
                    foundation,
                    applications.platform("platform", Waves.PLATFORM, new Directory().withExclude(FOUNDATION)));
        }
        return List.of(
                foundation,
                applications.platform("mesh-identity", Waves.MESH_IDENTITY, new Directory().withInclude(MESH_IDENTITY)),
                applications.platform("platform", Waves.PLATFORM, new Directory().withExclude(BOTH)));
    }

    /** What holds all other Applications, itself included. */
    public static List<HasMetadata> root(Environment environment) {
        FolderApplications applications = new FolderApplications(environment);
        return List.of(applications.application(
                GitOpsNames.ROOT, GitOpsNames.ROOT, Waves.PROJECTS, "argocd", new Directory().withRecurse(true)));
    }

    private HasMetadata platform(String name, int wave, Directory directory) {
        return application(name, GitOpsNames.PLATFORM, wave, "platform", directory);
    }

    private HasMetadata application(String name, String project, int wave, String folder, Directory directory) {
        return new SyncedApplication(name, project, wave, Namespaces.ARGO_CD)
                .of(environment, RenderedFolder.source(environment, folder, directory));
    }
}
