package io.tenantry.render.gitops;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.tenantry.imports.argoproj.AppProject;
import io.tenantry.imports.argoproj.AppProjectSpec;
import io.tenantry.imports.argoproj.appprojectspec.ClusterResourceWhitelist;
import io.tenantry.imports.argoproj.appprojectspec.Destinations;
import io.tenantry.imports.argoproj.appprojectspec.NamespaceResourceWhitelist;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The projects of the platform itself, each with no more than it needs, and the default one with nothing at all. */
public final class PlatformProjects {

    private static final String ANY = "*";

    private final Environment environment;

    private PlatformProjects(Environment environment) {
        this.environment = environment;
    }

    /** By the project's name, the name of its file. */
    public static Map<String, List<HasMetadata>> render(Environment environment) {
        PlatformProjects projects = new PlatformProjects(environment);
        Map<String, List<HasMetadata>> byName = new LinkedHashMap<>();
        byName.put("default", List.of(projects.nothing()));
        byName.put(GitOpsNames.ROOT, List.of(projects.root()));
        byName.put(GitOpsNames.OPERATORS, List.of(projects.operators()));
        byName.put(GitOpsNames.PLATFORM, List.of(projects.platform()));
        byName.put(GitOpsNames.GUARDRAILS, List.of(projects.guardrails()));
        return byName;
    }

    /** Argo CD makes this project itself and lets it do everything. */
    private AppProject nothing() {
        return project("default", new AppProjectSpec().withDescription("Nothing belongs here."));
    }

    private AppProject root() {
        return project(
                GitOpsNames.ROOT,
                new AppProjectSpec()
                        .withDescription("The Applications of everything else.")
                        .withSourceRepos(environment.gitOps().repository())
                        .withDestinations(in(Namespaces.ARGO_CD))
                        .withNamespaceResourceWhitelist(
                                namespaced("argoproj.io", "Application"),
                                namespaced("argoproj.io", "ApplicationSet"),
                                namespaced("argoproj.io", "AppProject")));
    }

    /** Charts install kinds, webhooks and cluster roles: what limits them is where they come from. */
    private AppProject operators() {
        return project(
                GitOpsNames.OPERATORS,
                new AppProjectSpec()
                        .withDescription("Upstream charts.")
                        .withSourceRepos(Installations.of(environment).stream()
                                .map(installation -> installation.source().repository())
                                .distinct()
                                .sorted()
                                .toList())
                        .withDestinations(in(ANY))
                        .withClusterResourceWhitelist(cluster(ANY, ANY)));
    }

    private AppProject platform() {
        return project(
                GitOpsNames.PLATFORM,
                new AppProjectSpec()
                        .withDescription(
                                environment.spaces().isEmpty() ? "What all tenants share." : "What all spaces share.")
                        .withSourceRepos(environment.gitOps().repository())
                        .withDestinations(in(ANY))
                        .withClusterResourceWhitelist(
                                cluster("", "Namespace"),
                                cluster("storage.k8s.io", "StorageClass"),
                                cluster("rbac.authorization.k8s.io", "ClusterRole"),
                                cluster("rbac.authorization.k8s.io", "ClusterRoleBinding"),
                                cluster("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
                                cluster("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
                                cluster("cert-manager.io", "ClusterIssuer"),
                                cluster("trust.cert-manager.io", "Bundle")));
    }

    private AppProject guardrails() {
        return project(
                GitOpsNames.GUARDRAILS,
                new AppProjectSpec()
                        .withDescription(
                                environment.spaces().isEmpty()
                                        ? "What keeps each tenant in its place."
                                        : "What keeps each space in its place.")
                        .withSourceRepos(environment.gitOps().repository())
                        .withDestinations(guarded())
                        .withClusterResourceWhitelist(cluster("", "Namespace")));
    }

    /** Where spaces are, and where the platform keeps what is about them. */
    private List<Destinations> guarded() {
        List<Destinations> destinations = new ArrayList<>();
        if (!environment.tenants().isEmpty() || environment.spaces().isEmpty()) {
            destinations.add(in(Namespaces.ofTenant(ANY)));
        }
        environment.spaces().keySet().forEach(space -> destinations.add(in(space.value())));
        if (!(environment.ingress() instanceof Ingress.Alb)) {
            destinations.add(in(Namespaces.INGRESS));
        }
        environment.monitoring().ifPresent(monitoring -> destinations.add(in(Namespaces.MONITORING)));
        if (!environment.postgres().isEmpty()) {
            destinations.add(in(Namespaces.POSTGRES));
        }
        if (!environment.mariaDb().isEmpty()) {
            destinations.add(in(Namespaces.MARIADB));
        }
        environment.monitoring().ifPresent(monitoring -> destinations.add(in(Namespaces.MONITORING)));
        environment.telemetry().datadog().ifPresent(agents -> destinations.add(in(Namespaces.DATADOG)));
        environment.telemetry().traces().ifPresent(traces -> destinations.add(in(Namespaces.TRACING)));
        return destinations;
    }

    private AppProject project(String name, AppProjectSpec spec) {
        return new AppProject()
                .withMetadata(new ObjectMetaBuilder()
                        .withNamespace(Namespaces.ARGO_CD)
                        .withName(name)
                        .withLabels(Labels.ofPlatform(environment.whole().value(), name, GitOpsNames.COMPONENT))
                        .withAnnotations(ArgoCd.wave(Waves.PROJECTS))
                        .build())
                .withSpec(spec);
    }

    private static Destinations in(String namespace) {
        return new Destinations().withServer(GitOpsNames.IN_CLUSTER).withNamespace(namespace);
    }

    private static ClusterResourceWhitelist cluster(String group, String kind) {
        return new ClusterResourceWhitelist().withGroup(group).withKind(kind);
    }

    private static NamespaceResourceWhitelist namespaced(String group, String kind) {
        return new NamespaceResourceWhitelist().withGroup(group).withKind(kind);
    }
}
