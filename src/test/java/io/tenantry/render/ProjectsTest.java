package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import io.tenantry.imports.argoproj.AppProject;
import io.tenantry.imports.argoproj.AppProjectSpec;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Bytes;
import io.tenantry.model.Cache;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Migration;
import io.tenantry.model.Name;
import io.tenantry.model.Route;
import io.tenantry.model.Scaling;
import io.tenantry.model.Settings;
import io.tenantry.model.SharedDisk;
import io.tenantry.model.StorageClass;
import io.tenantry.model.Tenant;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Argo CD refuses what a project does not allow: so each allows all that is rendered for it. */
class ProjectsTest {

    private static final Name FILES = Name.of("files");
    private static final Workload API = Fixtures.api()
            .migration(Migration.defaults().command(List.of("migrate")).build())
            .scaling(Scaling.Automatic.defaults().build())
            .routes(List.of(Route.defaults().path("/").build()))
            .connections(List.of(Fixtures.toMain()))
            .build();
    private static final Tenant TENANT = Fixtures.tenant()
            .settings(new Settings("Acme", Map.of(), Map.of()))
            .apps(Map.of(API.name(), API))
            .tasks(Map.of(Name.of("nightly"), SystemFixtures.nightly().build()))
            .disks(Map.of(Name.of("logs"), new SharedDisk(Name.of("logs"), Bytes.gibibytes(1), FILES)))
            .caches(Map.of(
                    Name.of("sessions"),
                    Cache.Memcached.defaults().name(Name.of("sessions")).build(),
                    Name.of("carts"),
                    Cache.Redis.defaults()
                            .name(Name.of("carts"))
                            .volume(Volume.of("1Gi", "fast-ssd"))
                            .build()))
            .build();
    private static final Environment ENVIRONMENT = EnvironmentBuilder.builder(Fixtures.environment())
            .addStorageClasses(
                    FILES,
                    StorageClass.defaults()
                            .name(FILES)
                            .provisioner("example.com/files")
                            .build())
            .build()
            .with(TENANT);

    @Test
    void thePlatformsProjectAllowsItsClusterScopedKinds() {
        assertThat(clusterScoped(platform())).isNotEmpty().isSubsetOf(clusterKinds("platform"));
    }

    @Test
    void thePlatformsProjectAllowsNoOtherClusterScopedKind() {
        assertThat(clusterKinds("platform")).isSubsetOf(clusterScoped(platform()));
    }

    @Test
    void theGuardRailsProjectAllowsItsNamespacesAndClusterScopedKinds() {
        List<HasMetadata> guardrails = tenant("guardrails/");

        assertThat(clusterScoped(guardrails)).containsExactlyInAnyOrderElementsOf(clusterKinds("guardrails"));
        assertThat(guardrails.stream()
                        .map(object -> object.getMetadata().getNamespace())
                        .filter(namespace -> namespace != null)
                        .map(namespace -> namespace.startsWith("tenant-") ? Namespaces.ofTenant("*") : namespace))
                .isSubsetOf(project("guardrails").getDestinations().stream()
                        .map(destination -> destination.getNamespace())
                        .toList());
    }

    @Test
    void aTenantsProjectAllowsItsWorkloadsAndNoGuardRail() {
        AppProjectSpec project = project("tenant-acme");
        List<String> allowed = project.getNamespaceResourceWhitelist().stream()
                .map(kind -> kind.getGroup() + "/" + kind.getKind())
                .toList();

        assertThat(tenant("workloads/"))
                .extracting(ProjectsTest::kind)
                .isSubsetOf(allowed)
                .containsAll(allowed);
        assertThat(project.getClusterResourceWhitelist()).isNullOrEmpty();
        assertThat(allowed)
                .doesNotContain(
                        "/Secret",
                        "/ServiceAccount",
                        "/ResourceQuota",
                        "/LimitRange",
                        "networking.k8s.io/NetworkPolicy",
                        "rbac.authorization.k8s.io/RoleBinding",
                        "traefik.io/IngressRoute");
    }

    private static List<HasMetadata> platform() {
        return PlatformParts.of(ENVIRONMENT).stream()
                .filter(part -> !part.path().startsWith("argocd/"))
                .flatMap(part -> part.objects().stream())
                .toList();
    }

    private static List<HasMetadata> tenant(String folder) {
        return SpaceParts.of(ENVIRONMENT, TENANT).stream()
                .filter(part -> part.path().startsWith(folder))
                .flatMap(part -> part.objects().stream())
                .toList();
    }

    private static List<String> clusterScoped(List<HasMetadata> objects) {
        return objects.stream()
                .filter(object ->
                        !(object instanceof Namespaced) && object.getMetadata().getNamespace() == null)
                .map(ProjectsTest::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> clusterKinds(String project) {
        return project(project).getClusterResourceWhitelist().stream()
                .map(kind -> kind.getGroup() + "/" + kind.getKind())
                .toList();
    }

    private static AppProjectSpec project(String name) {
        return PlatformParts.of(ENVIRONMENT).stream()
                .filter(part -> part.path().equals("argocd/projects/" + name))
                .flatMap(part -> Stream.of((AppProject) part.objects().get(0)))
                .findFirst()
                .orElseThrow()
                .getSpec();
    }

    private static String kind(HasMetadata object) {
        String version = object.getApiVersion();
        return (version.contains("/") ? version.substring(0, version.indexOf('/')) : "") + "/" + object.getKind();
    }
}
