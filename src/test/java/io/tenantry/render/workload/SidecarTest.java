package io.tenantry.render.workload;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Config;
import io.tenantry.model.Flavour;
import io.tenantry.model.Image;
import io.tenantry.model.Migration;
import io.tenantry.model.Mount;
import io.tenantry.model.Name;
import io.tenantry.model.PortNumber;
import io.tenantry.model.Probe;
import io.tenantry.model.Probes;
import io.tenantry.model.Registry;
import io.tenantry.model.Resources;
import io.tenantry.model.Scaling;
import io.tenantry.model.SharedDisk;
import io.tenantry.model.Sidecar;
import io.tenantry.model.SidecarBuilder;
import io.tenantry.model.Tenant;
import io.tenantry.model.TenantBuilder;
import io.tenantry.model.Volume;
import io.tenantry.model.Workload;
import io.tenantry.model.WorkloadBuilder;
import io.tenantry.render.PostgresAddresses;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs beside an app's own in its pods. */
class SidecarTest {

    private static final Name NGINX = Name.of("nginx");

    private final Golden golden = Golden.of(SidecarTest.class);

    @Test
    void aWebServerInFrontOfASocket() {
        golden.matches("web-server.yaml", render(forum(nginx()), Fixtures.tenant()));
    }

    @Test
    void whatASidecarSharesMayBeADisk() {
        Name uploads = Name.of("uploads");
        Volume volume = Volume.of("10Gi", "files");
        WorkloadBuilder app = forum(nginx().shares(Map.of("/uploads", Mount.Use.READ_ONLY)))
                .volumes(Map.of(uploads, new Mount.Shared(uploads, "/uploads", Mount.Use.READ_WRITE)));

        assertThat(pods(
                                app,
                                Fixtures.tenant()
                                        .disks(Map.of(
                                                uploads,
                                                new SharedDisk(uploads, volume.size(), volume.storageClass()))))
                        .getSpec()
                        .getInitContainers()
                        .get(0)
                        .getVolumeMounts())
                .extracting(mount -> mount.getName() + " " + mount.getMountPath() + " " + mount.getReadOnly())
                .containsExactly(
                        "sidecar-nginx-writable-0 /tmp null",
                        "sidecar-nginx-config /etc/nginx/conf.d/default.conf true",
                        "uploads /uploads true");
    }

    @Test
    void anotherConfigurationIsOtherPods() {
        Config other = new Config(Map.of(), Map.of("/etc/nginx/conf.d/default.conf", "other"));

        assertThat(digest(forum(nginx()))).isNotEqualTo(digest(forum(nginx().config(Optional.of(other)))));
    }

    @Test
    void filesOfOneNameInTwoConfigurationsAreTwo() {
        assertThat(digest(forum(nginx()).config(file("one"))))
                .isNotEqualTo(digest(forum(nginx()).config(file("two"))));
    }

    private static Optional<Config> file(String text) {
        return Optional.of(new Config(Map.of(), Map.of("/etc/forum/default.conf", text)));
    }

    @Test
    void registriesGiveTheirCredentialsForSidecarsToo() {
        Registry registry = new Registry(Name.of("own"), "registry.acme.lan", Optional.empty());

        assertThat(pods(
                                forum(nginx().image(Image.of("registry.acme.lan/nginx:1.29.3"))),
                                Fixtures.tenant().registries(Map.of(registry.name(), registry)))
                        .getSpec()
                        .getImagePullSecrets())
                .containsExactly(new LocalObjectReference("own"));
    }

    @Test
    void aMigrationHasNoSidecars() {
        assertThat(render(
                                forum(nginx())
                                        .migration(Migration.defaults()
                                                .command(List.of("migrate"))
                                                .build()),
                                Fixtures.tenant())
                        .get(0))
                .hasToString(render(
                                forum(nginx())
                                        .sidecars(Map.of())
                                        .migration(Migration.defaults()
                                                .command(List.of("migrate"))
                                                .build()),
                                Fixtures.tenant())
                        .get(0)
                        .toString());
    }

    private static String digest(WorkloadBuilder app) {
        return pods(app, Fixtures.tenant()).getMetadata().getAnnotations().get(AppPod.CONFIG_DIGEST);
    }

    /** Waits at a socket in {@code /run/forum}; figures are its own program's. */
    private static WorkloadBuilder forum(SidecarBuilder sidecar) {
        Probe health = Probe.defaults().path("/srv/status").build();
        return Fixtures.api()
                .ports(Map.of(Name.of("http"), new PortNumber(8080), Name.of("figures"), new PortNumber(9405)))
                .metrics(Optional.of(
                        Workload.Metrics.defaults().port(Name.of("figures")).build()))
                .probes(new Probes(health, health, health))
                .scaling(Scaling.Automatic.defaults().build())
                .writable(List.of("/tmp", "/run/forum"))
                .sidecars(Map.of(NGINX, sidecar.build()));
    }

    private static SidecarBuilder nginx() {
        return Sidecar.defaults()
                .name(NGINX)
                .image(Image.of("docker.io/nginxinc/nginx-unprivileged:1.29.3"))
                .user(Optional.of(101))
                .serves(List.of(Name.of("http")))
                .probes(Probes.at("/nginx"))
                .resources(Resources.of("20m", "32Mi", "200m", "64Mi"))
                .environment(Map.of("TZ", "Etc/UTC"))
                .config(Optional.of(new Config(
                        Map.of("NGINX_ENTRYPOINT_QUIET_LOGS", "1"),
                        Map.of("/etc/nginx/conf.d/default.conf", "server { listen 8080; }\n"))))
                .shares(Map.of("/run/forum", Mount.Use.READ_ONLY));
    }

    private static PodTemplateSpec pods(WorkloadBuilder app, TenantBuilder tenant) {
        return render(app, tenant).stream()
                .filter(Deployment.class::isInstance)
                .map(object -> ((Deployment) object).getSpec().getTemplate())
                .findFirst()
                .orElseThrow();
    }

    private static List<HasMetadata> render(WorkloadBuilder app, TenantBuilder tenant) {
        Workload built = app.build();
        Tenant space = tenant.apps(Map.of(built.name(), built)).build();
        return App.render(
                Name.of("shop"),
                Flavour.KIND,
                new PostgresAddresses(Fixtures.environment().postgres()),
                space,
                built,
                List.of());
    }
}
