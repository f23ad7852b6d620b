package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.Labels;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether Argo CD keeps tenants apart: where a tenant's project may write, and what. */
final class DeliveryQuestion {

    private static final String GROUP = "argoproj.io";

    /** Groups of what guards tenants, or takes traffic in: the platform's to write. */
    private static final Set<String> GUARDING_GROUPS = Set.of(
            "*",
            "admissionregistration.k8s.io",
            "argoproj.io",
            "bitnami.com",
            "cilium.io",
            "crd.projectcalico.org",
            "gateway.networking.k8s.io",
            "networking.k8s.io",
            "policy.linkerd.io",
            "policy.networking.k8s.io",
            "rbac.authorization.k8s.io",
            "traefik.io");

    /** Kinds of the core group that do. */
    private static final Set<String> GUARDING_KINDS =
            Set.of("*", "LimitRange", "Namespace", "ResourceQuota", "Secret", "ServiceAccount");

    /** Kinds of a guarding group that run things all the same: workloads of Argo Rollouts, and what they are asked. */
    private static final Set<String> RUNNING = Set.of("AnalysisTemplate.argoproj.io", "Rollout.argoproj.io");

    private final Tenancy tenancy;
    private final List<Problem> problems = new ArrayList<>();

    private DeliveryQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    static Question ask(Tenancy tenancy) {
        DeliveryQuestion question = new DeliveryQuestion(tenancy);
        Manifests manifests = tenancy.manifests();
        manifests.ofKind(GROUP, "AppProject").forEach(project -> Optional.ofNullable(
                        project.labels().get(Labels.TENANT))
                .ifPresent(tenant -> question.project(project, tenant)));
        manifests.ofKind(GROUP, "Application").forEach(question::application);
        return new Question(
                "Argo CD",
                "A tenant's project writes to that tenant's namespaces only, nothing of the cluster's, and none of the"
                        + " kinds that guard tenants.",
                question.problems);
    }

    private void project(Manifest project, String tenant) {
        for (JsonNode destination : project.at("/spec/destinations")) {
            String namespace = destination.path("namespace").asText();
            if (!tenancy.ofNamespace(namespace).equals(Optional.of(tenant))) {
                add(project, "it may write to '" + namespace + "'", "expected namespaces of tenant " + tenant);
            }
        }
        for (JsonNode kind : project.at("/spec/clusterResourceWhitelist")) {
            add(project, "it may write " + text(kind) + ", which is the cluster's", "leave it out");
        }
        if (project.at("/spec/namespaceResourceWhitelist").isMissingNode()) {
            add(project, "it may write every kind", "expected namespaceResourceWhitelist");
        }
        for (JsonNode kind : project.at("/spec/namespaceResourceWhitelist")) {
            if (guards(kind.path("group").asText(), kind.path("kind").asText())) {
                add(project, "it may write " + text(kind) + ", which guards tenants", "leave it out");
            }
        }
    }

    private static boolean guards(String group, String kind) {
        return (GUARDING_GROUPS.contains(group) && !RUNNING.contains(kind + "." + group))
                || (group.isEmpty() && GUARDING_KINDS.contains(kind));
    }

    private static String text(JsonNode kind) {
        String group = kind.path("group").asText();
        return kind.path("kind").asText() + (group.isEmpty() ? "" : "." + group);
    }

    /** An Application of a tenant's project belongs to that tenant. */
    private void application(Manifest application) {
        Optional<String> tenant = Optional.ofNullable(application.labels().get(Labels.TENANT));
        Optional<String> project = tenancy.manifests()
                .find(
                        GROUP,
                        "AppProject",
                        application.namespace(),
                        application.at("/spec/project").asText())
                .flatMap(found -> Optional.ofNullable(found.labels().get(Labels.TENANT)));
        if (tenant.isPresent() && project.isPresent() && !tenant.equals(project)) {
            add(
                    application,
                    "it is tenant " + tenant.get() + "'s in the project of " + project.get(),
                    "expected the project of tenant " + tenant.get());
        }
    }

    private void add(Manifest manifest, String message, String fix) {
        problems.add(Tenancy.problem(manifest, message, fix));
    }
}
