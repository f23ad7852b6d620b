package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Programs beside a workload's own. */
class SidecarsTest {

    private static final Name NGINX = Name.of("nginx");
    private static final Name HTTP = Name.of("http");

    @Test
    void aSidecarMayServeAPortAndShareFolders() {
        Workload app = with(nginx().shares(Map.of("/tmp", Mount.Use.READ_ONLY))).build();

        assertThat(app.ports()).containsOnlyKeys(HTTP);
        assertThat(app.ownPorts()).isEmpty();
        assertThat(app.questions()).extracting(Probe::path).contains("/nginx", "/health");
    }

    @Test
    void whatNoSidecarServesIsTheProgramsOwn() {
        Name figures = Name.of("figures");
        Workload app = with(nginx())
                .ports(Map.of(HTTP, new PortNumber(3000), figures, new PortNumber(9464)))
                .build();

        assertThat(app.ownPorts()).isEqualTo(Map.of(figures, new PortNumber(9464)));
    }

    @Test
    void aPodAsksForAllItsContainers() {
        assertThat(with(nginx().resources(Resources.of("50m", "32Mi", "100m", "64Mi")))
                        .resources(Resources.of("100m", "128Mi", "1", "256Mi"))
                        .build()
                        .podResources())
                .isEqualTo(Resources.of("150m", "160Mi", "1100m", "320Mi"));
    }

    @Test
    void imagesAreThoseOfAllContainers() {
        assertThat(with(nginx()).build().images())
                .containsExactly(
                        Fixtures.api().build().image().image(),
                        nginx().build().image().image());
    }

    @Test
    void namesOfOthersAreRefused() {
        refused(
                () -> with(nginx().name(Fixtures.api().build().name())).build(),
                "sidecars.api: the workload's own container is called 'api'; expected another name");
        refused(
                () -> nginx().name(Name.of("linkerd-proxy")).build(),
                "names from 'linkerd-' are those of the mesh's own containers; expected another name");
        refused(
                () -> nginx().name(Name.of("a".repeat(31))).build(),
                "'" + "a".repeat(31) + "' is too long; expected a name of at most 30 characters");
        assertThatCode(() -> nginx().name(Name.of("a".repeat(30))).build()).doesNotThrowAnyException();
    }

    @Test
    void aPortIsServedOnceAndByWhoeverHasIt() {
        Sidecar second = nginx().name(Name.of("second")).build();
        refused(
                () -> Fixtures.api()
                        .sidecars(Map.of(NGINX, nginx().build(), second.name(), second))
                        .build(),
                "sidecars.second.serves: 'nginx' serves port 'http' already; expected a port of its own");
        refused(
                () -> with(nginx().serves(List.of(HTTP, Name.of("admin")))).build(),
                "sidecars.nginx.serves: the workload has no port 'admin'; expected one of [http]");
        refused(
                () -> with(nginx()).ports(Map.of()).probes(Optional.empty()).build(),
                "sidecars.nginx.serves: the workload has no port 'http'; expected ports of the workload");
        refused(() -> nginx().serves(List.of(HTTP, HTTP)).build(), "serves: one stands twice; expected each once");
    }

    @Test
    void whoServesIsAskedAndWhoDoesNotCannotBe() {
        refused(
                () -> nginx().probes(Optional.empty()).build(),
                "probes: it serves a port and has no probes; expected startup, liveness, readiness");
        refused(
                () -> nginx().serves(List.of(Name.of("web"))).build(),
                "probes: it does not serve port 'http'; expected one of [web]",
                "probes: it does not serve port 'http'; expected one of [web]",
                "probes: it does not serve port 'http'; expected one of [web]");
        assertThatCode(() -> nginx().serves(List.of()).probes(Optional.empty()).build())
                .doesNotThrowAnyException();
    }

    @Test
    void aFolderIsSharedWithTheWorkload() {
        refused(
                () -> with(nginx().shares(Map.of("/run/app", Mount.Use.READ_ONLY)))
                        .build(),
                "sidecars.nginx.shares: nobody shares '/run/app' with it; expected a folder of the workload's"
                        + " 'writable' or 'volumes': one of [/tmp]");
        refused(
                () -> with(nginx().shares(Map.of("/run/app", Mount.Use.READ_ONLY)))
                        .writable(List.of())
                        .build(),
                "sidecars.nginx.shares: nobody shares '/run/app' with it; expected a folder of the workload's"
                        + " 'writable' or 'volumes'");
        assertThatCode(() -> with(nginx().shares(Map.of("/files", Mount.Use.READ_ONLY)))
                        .volumes(Map.of(
                                Name.of("files"), new Mount.Shared(Name.of("files"), "/files", Mount.Use.READ_WRITE)))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void noFolderOfASidecarHidesAnother() {
        refused(
                () -> nginx().writable(List.of("/tmp"))
                        .shares(Map.of("/tmp", Mount.Use.READ_ONLY))
                        .build(),
                "shares: something is at '/tmp' already; expected a folder of its own");
    }

    @Test
    void itsConfigMapIsItsOwn() {
        Config config = new Config(Map.of("LEVEL", "info"), Map.of());
        Workload app = with(nginx().config(Optional.of(config))).build();

        refused(
                () -> Fixtures.tenant()
                        .configs(Map.of(Name.of("api-nginx-config"), config))
                        .apps(Map.of(app.name(), app))
                        .build(),
                "apps.api.sidecars.nginx.config: its ConfigMap 'api-nginx-config' is that of configs.api-nginx-config;"
                        + " expected another name for one of them");
    }

    @Test
    void itsSettingsAreHeldToWhatHoldsForAll() {
        refused(
                () -> nginx().user(Optional.of(0))
                        .environment(Map.of("level", "1"))
                        .build(),
                "environment: 'level' is no variable; expected capitals, digits and underscores",
                "user: user 0 is root or no user; expected 1 or more");
    }

    private static SidecarBuilder nginx() {
        return Sidecar.defaults()
                .name(NGINX)
                .image(Image.of("docker.io/nginxinc/nginx-unprivileged:1.29.3"))
                .resources(Resources.of("10m", "16Mi", "100m", "32Mi"))
                .writable(List.of())
                .serves(List.of(HTTP))
                .probes(Probes.at("/nginx"));
    }

    private static WorkloadBuilder with(SidecarBuilder builder) {
        Sidecar sidecar = builder.build();
        return Fixtures.api().sidecars(Map.of(sidecar.name(), sidecar));
    }

    private static void refused(ThrowingCallable made, String... problems) {
        assertThatThrownBy(made)
                .isInstanceOfSatisfying(InvalidModelException.class, thrown -> assertThat(thrown.violations())
                        .extracting(Object::toString)
                        .containsExactlyInAnyOrder(problems));
    }
}
