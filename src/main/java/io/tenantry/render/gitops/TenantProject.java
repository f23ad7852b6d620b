package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.argoproj.AppProject;
import io.tenantry.imports.argoproj.AppProjectSpec;
import io.tenantry.imports.argoproj.appprojectspec.Destinations;
import io.tenantry.imports.argoproj.appprojectspec.NamespaceResourceWhitelist;
import io.tenantry.imports.argoproj.appprojectspec.Roles;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.GitOps;
import io.tenantry.model.Name;
import io.tenantry.model.Space;
import io.tenantry.render.Spaces;
import java.util.List;

/**
 * What the workloads of a space may be: kinds that run things, in its namespace, from the platform's repository. No
 * guard rail is among them.
 */
public final class TenantProject {

    private static final String ROLE = "developers";

    private TenantProject() {}

    /** The project of {@code space}. */
    public static List<HasMetadata> render(Name system, GitOps gitOps, Space space) {
        SpaceNames names = Spaces.names(space);
        String name = GitOpsNames.ofSpace(names);
        return List.of(new AppProject()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(Namespaces.ARGO_CD)
                        .withName(name)
                        .withLabels(names.labels(system.value(), name, GitOpsNames.COMPONENT))
                        .withAnnotations(ArgoCd.wave(Waves.PROJECTS))
                        .build())
                .withSpec(new AppProjectSpec()
                        .withDescription(names.tenant()
                                .map(id -> "What tenant " + id + " runs.")
                                .orElse("What runs in " + names.namespace() + "."))
                        .withSourceRepos(gitOps.repository())
                        .withDestinations(new Destinations()
                                .withServer(GitOpsNames.IN_CLUSTER)
                                .withNamespace(names.namespace()))
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
                                .withDescription(
                                        names.tenant().isPresent()
                                                ? "Looks at the tenant's Applications."
                                                : "Looks at its Applications.")
                                .withGroups(space.group())
                                .withPolicies("p, proj:" + name + ":" + ROLE + ", applications, get, " + name
                                        + "/*, allow"))));
    }

    private static NamespaceResourceWhitelist kind(String group, String kind) {
        return new NamespaceResourceWhitelist().withGroup(group).withKind(kind);
    }
}
