package io.tenantry.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Name;
import io.tenantry.model.Rollout;
import io.tenantry.model.Workload;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workloads, as overlays write them; and what is wrong with them, where it stands. */
class WorkloadsTest {

    @TempDir
    private Path folder;

    private OverlayFixture overlays;

    @BeforeEach
    void aSpaceWithOneApp() {
        overlays = OverlayFixture.in(folder)
                .with(
                        "shop/platform.yaml",
                        """
                        owner: shop-team
                        domain: shop.example.com
                        gitOps: {repository: https://git.example.com/shop.git}
                        secrets: {plainSecrets: {password: development}}
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
                .isEqualTo("rollout: 'sudden' is none of the choices; expected one of rolling, recreate, blueGreen,"
                        + " coloured, canary, preview, or a map with one of the keys surge, blue, of, steps, after");
    }

    private Workload app(String... lines) {
        write(lines);
        return overlays.environment("dev").spaces().get(Name.of("shop")).apps().get(Name.of("api"));
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
