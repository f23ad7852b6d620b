package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.argoproj.ApplicationSet;
import io.tenantry.imports.argoproj.ApplicationSetSpec;
import io.tenantry.imports.argoproj.ApplicationSpec;
import io.tenantry.imports.argoproj.applicationsetspec.Generators;
import io.tenantry.imports.argoproj.applicationsetspec.SyncPolicy;
import io.tenantry.imports.argoproj.applicationsetspec.Template;
import io.tenantry.imports.argoproj.applicationsetspec.generators.Git;
import io.tenantry.imports.argoproj.applicationsetspec.generators.git.Directories;
import io.tenantry.imports.argoproj.applicationspec.Destination;
import io.tenantry.imports.argoproj.applicationspec.Source;
import io.tenantry.imports.argoproj.applicationspec.source.Directory;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two Applications for each tenant's folder that appears: guard rails in the platform's hands, workloads in the
 * tenant's project. One that is there is never deleted because a folder could not be listed: a tenant leaves on purpose
 * or not at all.
 */
public final class TenantApplications {

    private static final String WORKLOADS = "workloads";

    private final Environment environment;
    private final String tenant;

    private TenantApplications(Environment environment) {
        this.environment = environment;
        this.tenant = "{{ index .path.segments " + RenderedFolder.tenantStep(environment) + " }}";
    }

    /** The two ApplicationSets; none in a system that has spaces of its own and no tenants. */
    public static List<HasMetadata> render(Environment environment) {
        if (environment.tenants().isEmpty() && !environment.spaces().isEmpty()) {
            return List.of();
        }
        TenantApplications applications = new TenantApplications(environment);
        return List.of(
                applications.applications(GitOpsNames.GUARDRAILS, GitOpsNames.GUARDRAILS),
                applications.applications(WORKLOADS, Namespaces.ofTenant(applications.tenant)));
    }

    private HasMetadata applications(String folder, String project) {
        return new ApplicationSet()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(Namespaces.ARGO_CD)
                        .withName("tenant-" + folder)
                        .withLabels(labels("tenant-" + folder))
                        .withAnnotations(ArgoCd.wave(Waves.TENANTS))
                        .build())
                .withSpec(new ApplicationSetSpec()
                        .withGoTemplate(true)
                        .withGoTemplateOptions("missingkey=error")
                        .withGenerators(new Generators()
                                .withGit(new Git()
                                        .withRepoURL(environment.gitOps().repository())
                                        .withRevision(environment.gitOps().revision())
                                        .withDirectories(new Directories()
                                                .withPath(RenderedFolder.of(environment) + "/tenants/*/" + folder))))
                        .withSyncPolicy(new SyncPolicy()
                                .withApplicationsSync(SyncPolicy.ApplicationsSync.CREATEUPDATE)
                                .withPreserveResourcesOnDeletion(true))
                        .withTemplate(
                                new Template().withMetadata(metadata(folder)).withSpec(application(project))));
    }

    private ObjectMeta metadata(String folder) {
        Map<String, String> labels = new TreeMap<>(labels(folder));
        labels.put(Labels.TENANT, tenant);
        return new ObjectMetaBuilder()
                .withName(Namespaces.ofTenant(tenant) + "-" + folder)
                .withLabels(labels)
                .build();
    }

    private ApplicationSpec application(String project) {
        return new ApplicationSpec()
                .withProject(project)
                .withSource(new Source()
                        .withRepoURL(environment.gitOps().repository())
                        .withTargetRevision(environment.gitOps().revision())
                        .withPath("{{ .path.path }}")
                        .withDirectory(new Directory().withRecurse(false)))
                .withDestination(
                        new Destination().withServer(GitOpsNames.IN_CLUSTER).withNamespace(Namespaces.ofTenant(tenant)))
                .withSyncPolicy(Sync.automatic())
                .withRevisionHistoryLimit(3L);
    }

    private Map<String, String> labels(String name) {
        return Labels.ofPlatform(environment.whole().value(), name, GitOpsNames.COMPONENT);
    }
}
