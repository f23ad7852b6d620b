package io.tenantry.render;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.Link;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Flavour;
import io.tenantry.model.Mesh;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Space;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.NamespaceObjects;
import io.tenantry.render.block.SecretKeepers;
import io.tenantry.render.block.SecretObjects;
import io.tenantry.render.block.SecretStores;
import io.tenantry.render.gitops.Bootstrap;
import io.tenantry.render.gitops.FolderApplications;
import io.tenantry.render.gitops.OperatorApplications;
import io.tenantry.render.gitops.PlatformProjects;
import io.tenantry.render.gitops.SpaceApplications;
import io.tenantry.render.gitops.SpaceProject;
import io.tenantry.render.gitops.TenantApplications;
import io.tenantry.render.ingress.Edge;
import io.tenantry.render.ingress.HostIssuer;
import io.tenantry.render.mariadb.MariaDbClusters;
import io.tenantry.render.mesh.MeshIdentityParts;
import io.tenantry.render.mesh.PlatformMesh;
import io.tenantry.render.monitoring.AlertmanagerServer;
import io.tenantry.render.monitoring.GrafanaServer;
import io.tenantry.render.monitoring.MonitoringLinks;
import io.tenantry.render.monitoring.PrometheusServer;
import io.tenantry.render.monitoring.dashboard.Dashboards;
import io.tenantry.render.monitoring.rule.AlertRules;
import io.tenantry.render.monitoring.scrape.PlatformMonitors;
import io.tenantry.render.namespace.PlatformNamespaces;
import io.tenantry.render.network.PlatformPolicies;
import io.tenantry.render.postgres.PostgresClusters;
import io.tenantry.render.reloader.ReloaderAccess;
import io.tenantry.render.storage.StorageClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything of an environment that is no single tenant's, in order. */
public final class PlatformParts {

    private PlatformParts() {}

    /** The parts of {@code environment}. */
    public static List<Part> of(Environment environment) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.of("namespaces", PlatformNamespaces.render(environment)));
        parts.add(Part.of(
                "storage",
                StorageClasses.render(
                        environment.whole(), environment.storageClasses().values())));
        List<Link> links = links(environment);
        environment.mesh().ifPresent(mesh -> mesh(environment, mesh, links, parts));
        parts.add(Part.of("secrets", secrets(environment)));
        parts.add(Part.of("reloader", ReloaderAccess.ofItself(environment)));
        databases(environment, parts);
        parts.add(Part.of(
                "certificates",
                HostIssuer.render(
                        environment.whole(),
                        environment.issuer(),
                        environment.ingress(),
                        environment.domain(),
                        environment.secrets())));
        parts.add(Part.of("ingress", Edge.render(environment.whole(), environment.ingress())));
        parts.add(Part.of(
                "monitoring",
                environment
                        .monitoring()
                        .map(monitoring -> monitoring(environment, monitoring))
                        .orElse(List.of())));
        parts.add(Part.of("alerts", AlertRules.render(environment)));
        parts.add(Part.of("dashboards", Dashboards.render(environment)));
        parts.add(Part.of("network-policies", PlatformPolicies.render(environment, links)));
        parts.add(Part.of("secret-keepers", SecretKeepers.render(environment.whole(), objects(parts))));
        gitOps(environment, parts);
        parts.removeIf(part -> part.objects().isEmpty());
        return List.copyOf(parts);
    }

    private static List<HasMetadata> objects(List<Part> parts) {
        return parts.stream().flatMap(part -> part.objects().stream()).toList();
    }

    private static void mesh(Environment environment, Mesh mesh, List<Link> links, List<Part> parts) {
        parts.add(Part.of("mesh-identity", MeshIdentityParts.render(environment.whole(), mesh)));
        parts.add(Part.of(
                "mesh",
                PlatformMesh.render(
                        environment.whole(),
                        mesh,
                        environment.cluster(),
                        meshed(environment),
                        links,
                        SharedListeners.of(environment))));
    }

    private static void databases(Environment environment, List<Part> parts) {
        parts.add(Part.of(
                "postgres",
                PostgresClusters.render(
                        environment.whole(),
                        environment.cluster(),
                        environment.secrets(),
                        environment.postgres().values())));
        parts.add(Part.of(
                "mariadb",
                MariaDbClusters.render(
                        environment.whole(),
                        environment.secrets(),
                        environment.mariaDb().values())));
    }

    /** The stores of the platform's own namespaces that hold secrets, and the secrets that are no other part's. */
    private static List<HasMetadata> secrets(Environment environment) {
        List<HasMetadata> objects = new ArrayList<>();
        Name system = environment.whole();
        environment
                .monitoring()
                .ifPresent(monitoring -> objects.addAll(SecretStores.render(
                        system, environment.secrets(), SpaceNames.ofSystem(Namespaces.MONITORING))));
        databaseNamespaces(environment)
                .forEach(namespace -> objects.addAll(
                        SecretStores.render(system, environment.secrets(), SpaceNames.ofSystem(namespace))));
        environment
                .telemetry()
                .datadog()
                .ifPresent(datadog -> objects.addAll(secret(
                        environment,
                        Namespaces.DATADOG,
                        SecretNames.DATADOG,
                        Map.of(SecretNames.DATADOG_KEY, datadog.apiKey()))));
        environment
                .telemetry()
                .traceHeader()
                .ifPresent(header -> objects.addAll(secret(
                        environment,
                        Namespaces.TRACING,
                        SecretNames.TRACES,
                        Map.of(SecretNames.TRACES_HEADER, header.value()))));
        environment
                .telemetry()
                .elasticsearch()
                .ifPresent(server -> objects.addAll(secret(
                        environment,
                        Namespaces.LOGGING,
                        SecretNames.LOG_SINK,
                        Map.of(SecretNames.PASSWORD, server.password()))));
        return objects;
    }

    /** The only Secret of a namespace of the platform's, and the store that it may come from. */
    private static List<HasMetadata> secret(
            Environment environment, String namespace, String name, Map<String, Optional<SealedValue>> hidden) {
        SpaceNames names = SpaceNames.ofSystem(namespace);
        String system = environment.whole().value();
        List<HasMetadata> objects =
                new ArrayList<>(SecretStores.render(environment.whole(), environment.secrets(), names));
        objects.add(SecretObjects.render(
                environment.secrets(), Metadata.of(namespace, name, names.labels(system, name, "monitoring")), hidden));
        return objects;
    }

    /** Where the passwords of roles stand a second time, for provisioning. */
    private static List<String> databaseNamespaces(Environment environment) {
        List<String> namespaces = new ArrayList<>();
        if (!environment.mariaDb().isEmpty()) {
            namespaces.add(Namespaces.MARIADB);
        }
        if (!environment.postgres().isEmpty()) {
            namespaces.add(Namespaces.POSTGRES);
        }
        return namespaces;
    }

    /**
     * What is no API object: the text of each file that an empty cluster is started with, or that somebody reads, by its
     * path.
     */
    public static Map<String, String> texts(Environment environment) {
        Map<String, String> texts = new TreeMap<>(Bootstrap.render(environment));
        OutsidePage.of(environment).ifPresent(page -> texts.put(OutsidePage.PATH, page));
        SecretsPage.of(environment).ifPresent(page -> texts.put(SecretsPage.PATH, page));
        return texts;
    }

    private static List<HasMetadata> monitoring(Environment environment, Monitoring monitoring) {
        Name system = environment.whole();
        Flavour flavour = environment.cluster().flavour();
        List<HasMetadata> monitors = PlatformMonitors.render(environment, meshed(environment));
        List<HasMetadata> objects = new ArrayList<>(PrometheusServer.render(
                system, environment.name(), flavour, monitoring, PlatformMonitors.namespaces(monitors)));
        objects.addAll(AlertmanagerServer.render(system, flavour, environment.secrets(), monitoring));
        objects.addAll(GrafanaServer.render(system, flavour, environment.secrets(), monitoring));
        environment.telemetry().loki().ifPresent(loki -> objects.add(GrafanaServer.logs(system)));
        environment.telemetry().jaeger().ifPresent(jaeger -> objects.add(GrafanaServer.traces(system)));
        objects.addAll(monitors);
        return objects;
    }

    private static void gitOps(Environment environment, List<Part> parts) {
        parts.add(Part.of("argocd/root", FolderApplications.root(environment)));
        PlatformProjects.render(environment)
                .forEach((name, project) -> parts.add(Part.of("argocd/projects/" + name, project)));
        environment
                .everySpace()
                .forEach(space -> parts.add(Part.of(
                        "argocd/projects/" + project(space),
                        SpaceProject.render(environment.whole(), environment.gitOps(), space))));
        OperatorApplications.render(environment)
                .forEach((name, application) -> parts.add(Part.of("argocd/operators/" + name, application)));
        parts.add(Part.of("argocd/platform", FolderApplications.render(environment)));
        parts.add(Part.of("argocd/spaces", SpaceApplications.render(environment)));
        parts.add(Part.of("argocd/tenants", TenantApplications.render(environment)));
    }

    private static String project(Space space) {
        SpaceNames names = Spaces.names(space);
        return names.tenant().isPresent() ? names.namespace() : "space-" + names.namespace();
    }

    /** One list for the network and for the mesh, so that neither lets through what the other does not know. */
    private static List<Link> links(Environment environment) {
        List<Link> links = new ArrayList<>(MonitoringLinks.of(environment, meshed(environment)));
        environment.postgres().values().forEach(cluster -> links.addAll(PostgresLinks.of(cluster)));
        environment.mariaDb().values().forEach(cluster -> links.addAll(MariaDbLinks.of(cluster)));
        links.addAll(LogLinks.of(environment));
        links.addAll(TraceLinks.of(environment));
        return environment.mesh().isPresent()
                ? links
                : links.stream().map(Link::unmeshed).toList();
    }

    /** The platform's namespaces whose pods have proxies that let in whom somebody declared. */
    private static List<String> meshed(Environment environment) {
        if (environment.mesh().isEmpty()) {
            return List.of();
        }
        return PlatformNamespaces.render(environment).stream()
                .map(Namespace::getMetadata)
                .filter(metadata -> metadata.getAnnotations()
                        .entrySet()
                        .containsAll(NamespaceObjects.meshed().entrySet()))
                .map(ObjectMeta::getName)
                .toList();
    }
}
