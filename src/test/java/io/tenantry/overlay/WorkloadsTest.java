package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Bytes;
import io.tenantry.model.CronSchedule;
import io.tenantry.model.Mount;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Pace;
import io.tenantry.model.Reloader;
import io.tenantry.model.Replicas;
import io.tenantry.model.Rollout;
import io.tenantry.model.Scaling;
import io.tenantry.model.Sidecar;
import io.tenantry.model.Spread;
import io.tenantry.model.Takes;
import io.tenantry.model.Task;
import io.tenantry.model.Trigger;
import io.tenantry.model.Workload;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workloads and tasks, as overlays write them; and what is wrong with them, where it stands. */
class WorkloadsTest {

    private static final String PLATFORM = "shop/platform.yaml";

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void aSpaceWithOneApp() {
        overlays = OverlayFixture.in(folder)
                .with(
                        PLATFORM,
                        """
                        owner: shop-team
                        domain: shop.example.com
                        gitOps: {repository: https://git.example.com/shop.git}
                        secrets: {plainSecrets: {password: development}}
                        storageClasses:
                          disk: {provisioner: example.com/disk}
                          files: {provisioner: example.com/files}
                        spaces:
                          shop:
                            group: shop-developers
                            apps:
                              api:
                                image: ghcr.io/shop/api:1.4.2
                        """);
    }

    @Test
    void aRolloutIsAWordOrHowFarItGoes() {
        assertThat(app().rollout()).isEqualTo(new Rollout.Rolling(1, 0));
        assertThat(app("rollout: recreate").rollout()).isEqualTo(new Rollout.Recreate());
        assertThat(app("rollout: {rolling: {surge: 0, unavailable: 1}}").rollout())
                .isEqualTo(new Rollout.Rolling(0, 1));
    }

    @Test
    void reloaderIsThereWhenItIsSaid() {
        overlays.with("shop/environments/dev.yaml", OverlayFixture.ENVIRONMENT);
        assertThat(overlays.environment("dev").reloader()).isEmpty();

        overlays.with("shop/environments/dev.yaml", OverlayFixture.ENVIRONMENT + "reloader: {}\n");
        assertThat(overlays.environment("dev").reloader())
                .contains(Reloader.defaults().build());
    }

    @Test
    void aSidecarServesAPortAndSharesAFolder() {
        write(
                "ports: {http: 8080}",
                "probes:",
                "  startup: {path: /}",
                "  liveness: {path: /}",
                "  readiness: {path: /}",
                "writable: [/run/api]",
                "sidecars:",
                "  nginx:",
                "    image: docker.io/nginxinc/nginx-unprivileged:1.29.3",
                "    user: 101",
                "    serves: [http]",
                "    probes:",
                "      startup: {path: /nginx}",
                "      liveness: {path: /nginx}",
                "      readiness: {path: /nginx}",
                "    resources:",
                "      requests: {cpu: 10m, memory: 16Mi}",
                "      limits: {cpu: 100m, memory: 32Mi}",
                "    config: {files: {/etc/nginx/conf.d/default.conf: \"server {}\"}}",
                "    shares: {/run/api: read-only}");

        Workload app =
                overlays.environment("dev").spaces().get(Name.of("shop")).apps().get(Name.of("api"));
        Sidecar nginx = app.sidecars().get(Name.of("nginx"));
        assertThat(app.ownPorts()).isEmpty();
        assertThat(nginx.user()).contains(101);
        assertThat(nginx.shares()).isEqualTo(Map.of("/run/api", Mount.Use.READ_ONLY));
        assertThat(nginx.writable()).containsExactly("/tmp");
    }

    @Test
    void aSidecarThatFitsNowhere() {
        assertThat(problems(
                        "sidecars:",
                        "  api:",
                        "    image: docker.io/nginxinc/nginx-unprivileged:latest",
                        "    shares: {/run/api: read-only}"))
                .isEqualTo(
                        """
                        api lacks the key 'resources'; expected a map with the keys requests, limits
                        image: image 'docker.io/nginxinc/nginx-unprivileged:latest' is whatever is newest; expected a\
                         version: 'latest' changes unreviewed""");
        assertThat(problems(
                        "sidecars:",
                        "  api:",
                        "    image: docker.io/nginxinc/nginx-unprivileged:1.29.3",
                        "    serves: [http]",
                        "    probes:",
                        "      startup: {path: /nginx}",
                        "      liveness: {path: /nginx}",
                        "      readiness: {path: /nginx}",
                        "    resources:",
                        "      requests: {cpu: 10m, memory: 16Mi}",
                        "      limits: {cpu: 100m, memory: 32Mi}",
                        "    shares: {/run/api: read-only}"))
                .isEqualTo(
                        """
                        sidecars.api: the workload's own container is called 'api'; expected another name
                        sidecars.api.serves: the workload has no port 'http'; expected ports of the workload
                        sidecars.api.shares: nobody shares '/run/api' with it; expected a folder of the workload's\
                         'writable' or 'volumes': one of [/tmp]""");
    }

    @Test
    void twoColoursAreOneWorkload() {
        write(
                "routes: [{path: /}]",
                "hosts: [api.example.com]",
                "ports: {http: 8000}",
                "probes:",
                "  startup: {path: /}",
                "  liveness: {path: /}",
                "  readiness: {path: /}",
                "rollout: {blueGreen: {green: \"ghcr.io/shop/api:1.5.0\", live: blue, trial: 30}}");

        assertThat(overlays.environment("dev")
                        .spaces()
                        .get(Name.of("shop"))
                        .apps()
                        .values())
                .extracting(app -> app.image() + " " + ((Rollout.Coloured) app.rollout()).percent())
                .containsExactly("ghcr.io/shop/api:1.4.2 70", "ghcr.io/shop/api:1.5.0 30");
    }

    @Test
    void argoRolloutsGoesInSteps() {
        write("rollout: {canary: {steps: [{percent: 20, pause: 10m}, {percent: 60}], analysis: {successPercent: 98}}}");
        assertThat(overlays.problems().replaceAll("(?m)^shop/environments/dev.yaml:[0-9]+:[0-9]+: ", ""))
                .isEqualTo("rollout.analysis: it shows nothing of its requests; expected metrics: {requests: {}}, or no"
                        + " analysis");
        assertThat(problems("rollout: canary"))
                .isEqualTo(
                        "spaces.shop.apps.api.rollout: nobody replaces versions in steps here; expected rollouts: {}");
        assertThat(problems("rollout: {preview: {keep: 1s}}"))
                .isEqualTo("keep: it is under 30 seconds; expected 30s or more");
    }

    @Test
    void aClusterOfK3sIsSaidWholeOrNotAtAll() {
        overlays.with(
                "shop/environments/dev.yaml",
                """
                purpose: development
                cluster: {name: dev, flavour: k3s, k3s: {version: v1.34.1+k3s1, servers: {one: 10.20.0.11}}}
                """);

        assertThat(overlays.problems())
                .isEqualTo("shop/environments/dev.yaml:2:41: k3s lacks the key 'endpoint'; expected a host");
    }

    @Test
    void colourlessColours() {
        assertThat(problems("rollout: {blueGreen: {live: red, trial: 30}}"))
                .isEqualTo("live: 'red' is none of the choices; expected one of blue, green");
        assertThat(problems("rollout: {blueGreen: {live: blue, trial: 30}}"))
                .isEqualTo("rollout.trial: no requests come from outside; expected routes, or no trial");
    }

    @Test
    void aRolloutThatDoesNotMove() {
        assertThat(problems("rollout: {rolling: {surge: 0}}"))
                .isEqualTo("surge: no pod may start before one goes, and none may go; expected 1 or more of 'surge' or"
                        + " 'unavailable'");
        assertThat(problems("rollout: sudden"))
                .isEqualTo("rollout: 'sudden' is none of the choices; expected one of blueGreen, canary, preview,"
                        + " recreate, rolling, or a map with one of the keys blue, steps, after, surge");
        assertThat(problems("rollout: {coloured: {of: api, colour: blue, percent: 100}}"))
                .isEqualTo(
                        "rollout makes no choice; expected one of blueGreen, canary, preview, recreate, rolling, or a map"
                                + " with one of the keys blue, steps, after, surge");
    }

    @Test
    void disksAreTheAppsOwnOrTheSpaces() {
        space("""
                disks:
                  logs: {size: 10Gi, storageClass: files}
                """);

        assertThat(app(
                                "rollout: recreate",
                                "scaling: {fixed: {replicas: 1}}",
                                "volumes:",
                                "  data: {single: {folder: /data, size: 5Gi, storageClass: disk}}",
                                "  logs: {disk: logs, folder: /logs}",
                                "  old: {disk: logs, folder: /old, use: read-only}")
                        .volumes()
                        .values())
                .containsExactly(
                        new Mount.Single("/data", Bytes.gibibytes(5), Name.of("disk")),
                        new Mount.Shared(Name.of("logs"), "/logs", Mount.Use.READ_WRITE),
                        new Mount.Shared(Name.of("logs"), "/old", Mount.Use.READ_ONLY));
        assertThat(app(
                                "rollout: {rolling: {surge: 0, unavailable: 1}}",
                                "volumes: {data: {eachReplica: {folder: /data, size: 5Gi, storageClass: disk}}}")
                        .volumes()
                        .values())
                .containsExactly(new Mount.EachReplica("/data", Bytes.gibibytes(5), Name.of("disk")));
    }

    @Test
    void aDiskOfOneNodeIsNotForManyPods() {
        assertThat(problems(
                        "rollout: recreate",
                        "volumes: {data: {single: {folder: /data, size: 5Gi, storageClass: disk}}}"))
                .isEqualTo("volumes.data: up to 2 pods would mount one disk, and only one node at a time can; expected"
                        + " scaling: {fixed: {replicas: 1}}, a disk for 'eachReplica', or one of the space's");
    }

    @Test
    void aTaskSaysWhenItRuns() {
        space(
                """
                tasks:
                  collect:
                    when: {cron: "*/5 * * * *", timeZone: Europe/Berlin, overlap: replace, startWithin: 1m, history: {failed: 1}}
                    image: ghcr.io/shop/tools:1.4.2
                  smoke:
                    when: afterSync
                    image: ghcr.io/shop/tools:1.4.2
                """);

        assertThat(shop().tasks().values())
                .extracting(Task::when)
                .containsExactly(
                        new Trigger.Clock(
                                CronSchedule.of("*/5 * * * *"),
                                "Europe/Berlin",
                                Trigger.Overlap.REPLACE,
                                Optional.of(Duration.ofMinutes(1)),
                                new Trigger.History(3, 1)),
                        new Trigger.AfterSync());
    }

    @Test
    void aTaskThatIsWrongIsToldWhereItStands() {
        space(
                """
                tasks:
                  collect:
                    when: {cron: "*/5 * * *"}
                    image: ghcr.io/shop/tools:1.4.2
                  later: {when: tomorrow, image: ghcr.io/shop/tools:1.4.2}
                """);

        assertThat(overlays.problems())
                .isEqualTo(
                        """
                        shop/platform.yaml:16:22: cron: '*/5 * * *' is no schedule; expected minute, hour, day of the \
                        month, month and day of the week, such as 0 2 * * *
                        shop/platform.yaml:18:21: when: 'tomorrow' is none of the choices; expected one of afterSync, \
                        clock, or a map with one of the keys cron""");
    }

    @Test
    void settingsAreSharedAndTaken() {
        space(
                """
                configs:
                  limits: {variables: {LEVEL: info}}
                secrets:
                  smtp: {SMTP_USER: {}, SMTP_PASSWORD: {}}
                registries:
                  acme: {host: acme.azurecr.io}
                """);

        assertThat(app("takes: {configs: [limits], secrets: [smtp]}").takes())
                .isEqualTo(new Takes(List.of(Name.of("limits")), List.of(Name.of("smtp"))));
        assertThat(shop().secrets().get(Name.of("smtp"))).containsOnlyKeys("SMTP_PASSWORD", "SMTP_USER");
        assertThat(shop().registries().get(Name.of("acme")).host()).isEqualTo("acme.azurecr.io");
    }

    @Test
    void anAutoscalerHasAPaceAndPodsAreApart() {
        Workload app = app(
                "spread: apart",
                "scaling:",
                "  automatic:",
                "    minimum: 3",
                "    up: {steps: [{percent: 100, every: 30s}, {pods: 2, every: 1m}]}",
                "    down: {window: 5m, steps: [{percent: 50, every: 1m}], choice: min}");

        assertThat(app.spread()).isEqualTo(new Spread.Apart(100, 80));
        assertThat(app.scaling())
                .isEqualTo(Scaling.Automatic.defaults()
                        .minimum(new Replicas(3))
                        .up(new Pace(
                                Duration.ZERO,
                                List.of(
                                        new Pace.Step.Relative(100, Duration.ofSeconds(30)),
                                        new Pace.Step.Absolute(2, Duration.ofMinutes(1))),
                                Pace.Choice.MAX))
                        .down(new Pace(
                                Duration.ofMinutes(5),
                                List.of(new Pace.Step.Relative(50, Duration.ofMinutes(1))),
                                Pace.Choice.MIN))
                        .build());
    }

    /** With more of the space. */
    private void space(String text) {
        overlays.and(PLATFORM, text.indent(4));
    }

    private OwnSpace shop() {
        return overlays.environment("dev").spaces().get(Name.of("shop"));
    }

    private Workload app(String... lines) {
        write(lines);
        return shop().apps().get(Name.of("api"));
    }

    private String problems(String... lines) {
        write(lines);
        return overlays.problems().replaceAll("(?m)^shop/environments/dev.yaml:[0-9]+:[0-9]+: ", "");
    }

    private void write(String... lines) {
        overlays.with(
                "shop/environments/dev.yaml",
                OverlayFixture.ENVIRONMENT
                        + "spaces:\n  shop:\n    apps:\n      api:\n        component: api\n"
                        + String.join("\n", lines).indent(8));
    }
}
