package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.argoproj.AppProject;
import io.tenantry.imports.argoproj.AppProjectSpec;
import io.tenantry.imports.argoproj.appprojectspec.Destinations;
import io.tenantry.imports.argoproj.appprojectspec.NamespaceResourceWhitelist;
import io.tenantry.imports.argoproj.appprojectspec.Roles;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.GitOps;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import java.util.List;

/**
 * What a tenant's workloads may be: kinds that run things, in the tenant's namespace, from the platform's repository. No
 * guard rail is among them.
 */
public final class TenantProject {

    private static final String ROLE = "developers";

    private TenantProject() {}

    /** The project of {@code tenant}. */
    public static List<HasMetadata> render(Name system, GitOps gitOps, Tenant tenant) {
        String id = tenant.id().value();
        String name = Namespaces.ofTenant(id);
        return List.of(new AppProject()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(Namespaces.ARGO_CD)
                        .withName(name)
                        .withLabels(Labels.ofTenant(system.value(), id, name, GitOpsNames.COMPONENT))
                        .withAnnotations(ArgoCd.wave(Waves.PROJECTS))
                        .build())
                .withSpec(new AppProjectSpec()
                        .withDescription("What tenant " + id + " runs.")
                        .withSourceRepos(gitOps.repository())
                        .withDestinations(new Destinations()
                                .withServer(GitOpsNames.IN_CLUSTER)
                                .withNamespace(name))
                        .withNamespaceResourceWhitelist(
                                kind("", "ConfigMap"),
                                kind("", "Service"),
                                kind("apps", "Deployment"),
                                kind("apps", "StatefulSet"),
                                kind("autoscaling", "HorizontalPodAutoscaler"),
                                kind("batch", "Job"),
                                kind("policy", "PodDisruptionBudget"))
                        .withRoles(new Roles()
                                .withName(ROLE)
                                .withDescription("Looks at the tenant's Applications.")
                                .withGroups(tenant.group())
                                .withPolicies("p, proj:" + name + ":" + ROLE + ", applications, get, " + name
                                        + "/*, allow"))));
    }

    private static NamespaceResourceWhitelist kind(String group, String kind) {
        return new NamespaceResourceWhitelist().withGroup(group).withKind(kind);
    }
}
