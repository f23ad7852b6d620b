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
import io.tenantry.model.Mount;
import io.tenantry.model.Name;
import io.tenantry.model.Rollout;
import io.tenantry.model.Space;
import io.tenantry.model.Trigger;
import io.tenantry.render.Spaces;
import java.util.ArrayList;
import java.util.List;

/**
 * What the workloads of a space may be: kinds that run things, in its namespace, from the platform's repository. No
 * guard rail is among them.
 */
public final class SpaceProject {

    private static final String ROLE = "developers";

    private SpaceProject() {}

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
                        .withNamespaceResourceWhitelist(kinds(space))
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

    /** Only what it may need: a template of an analysis has its questions asked by the controller. */
    private static List<NamespaceResourceWhitelist> kinds(Space space) {
        List<NamespaceResourceWhitelist> kinds = new ArrayList<>(List.of(kind("", "ConfigMap")));
        if (claims(space)) {
            kinds.add(kind("", "PersistentVolumeClaim"));
        }
        kinds.addAll(List.of(kind("", "Service"), kind("apps", "Deployment"), kind("apps", "StatefulSet")));
        if (space.apps().values().stream().anyMatch(app -> app.rollout() instanceof Rollout.Progressive)) {
            kinds.add(kind("argoproj.io", "AnalysisTemplate"));
            kinds.add(kind("argoproj.io", "Rollout"));
        }
        kinds.add(kind("autoscaling", "HorizontalPodAutoscaler"));
        if (space.tasks().values().stream().anyMatch(task -> task.when() instanceof Trigger.Clock)) {
            kinds.add(kind("batch", "CronJob"));
        }
        kinds.addAll(List.of(kind("batch", "Job"), kind("policy", "PodDisruptionBudget")));
        return kinds;
    }

    /** Whether it has disks that no StatefulSet claims. */
    private static boolean claims(Space space) {
        return !space.disks().isEmpty()
                || space.apps().values().stream()
                        .flatMap(app -> app.volumes().values().stream())
                        .anyMatch(Mount.Single.class::isInstance);
    }

    private static NamespaceResourceWhitelist kind(String group, String kind) {
        return new NamespaceResourceWhitelist().withGroup(group).withKind(kind);
    }
}
