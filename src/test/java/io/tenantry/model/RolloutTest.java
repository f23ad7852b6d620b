package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RolloutTest {

    @Test
    void aRollingOneHasToMove() {
        assertThatThrownBy(() -> new Rollout.Rolling(0, 0))
                .hasMessage("surge: no pod may start before one goes, and none may go; expected 1 or more of 'surge' or"
                        + " 'unavailable'");
        assertThatCode(() -> new Rollout.Rolling(0, 1)).doesNotThrowAnyException();
        assertThatCode(() -> new Rollout.Rolling(1, 0)).doesNotThrowAnyException();
    }

    @Test
    void countsAreCounts() {
        assertThatThrownBy(() -> new Rollout.Rolling(-1, 101))
                .hasMessageContaining("surge: -1 pods; expected 0 to 100")
                .hasMessageContaining("unavailable: 101 pods; expected 0 to 100");
    }

    @Test
    void somebodyIsAlwaysThere() {
        assertThatThrownBy(() -> Fixtures.api()
                        .scaling(new Scaling.Fixed(new Replicas(2)))
                        .rollout(new Rollout.Rolling(1, 2))
                        .build())
                .hasMessage("rollout: all of the 2 pods may be missing at once; expected a smaller 'unavailable', or"
                        + " recreate");
        assertThatCode(() -> Fixtures.api()
                        .scaling(new Scaling.Fixed(new Replicas(2)))
                        .rollout(new Rollout.Rolling(1, 1))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void twoColoursStandBesideEachOther() {
        OwnSpace space = with(Rollout.BlueGreen.defaults()
                .green(Image.of("ghcr.io/shop/api:1.5.0"))
                .live(Rollout.Colour.BLUE)
                .trial(30)
                .build());

        assertThat(space.apps()).containsOnlyKeys(Name.of("api-blue"), Name.of("api-green"));
        assertThat(space.apps().get(Name.of("api-blue")))
                .extracting(Workload::image, Workload::family, Workload::rollout)
                .containsExactly(
                        SystemFixtures.api().build().image(),
                        Name.of("api"),
                        new Rollout.Coloured(Name.of("api"), Rollout.Colour.BLUE, 70));
        assertThat(space.apps().get(Name.of("api-green")))
                .extracting(Workload::image, Workload::family, Workload::rollout)
                .containsExactly(
                        Image.of("ghcr.io/shop/api:1.5.0"),
                        Name.of("api"),
                        new Rollout.Coloured(Name.of("api"), Rollout.Colour.GREEN, 30));
    }

    @Test
    void theSwitchIsOneWord() {
        OwnSpace space = with(Rollout.BlueGreen.defaults()
                .blue(Image.of("ghcr.io/shop/api:1.5.0"))
                .live(Rollout.Colour.GREEN)
                .build());

        assertThat(space.apps().get(Name.of("api-blue")).rollout())
                .isEqualTo(new Rollout.Coloured(Name.of("api"), Rollout.Colour.BLUE, 0));
        assertThat(space.apps().get(Name.of("api-blue")).image()).isEqualTo(Image.of("ghcr.io/shop/api:1.5.0"));
        assertThat(space.apps().get(Name.of("api-green")).rollout())
                .isEqualTo(new Rollout.Coloured(Name.of("api"), Rollout.Colour.GREEN, 100));
    }

    @Test
    void aSpaceOfColoursIsMadeAgainAsItIs() {
        OwnSpace space = with(blueOnTrial(30));

        assertThat(OwnSpaceBuilder.builder(space).build()).isEqualTo(space);
    }

    @Test
    void aTrialTakesAPart() {
        assertThatThrownBy(() -> blueOnTrial(100))
                .hasMessage("trial: 100 percent; expected 0 to 99; all of them is 'live'");
        assertThatThrownBy(() -> blueOnTrial(-1))
                .hasMessage("trial: -1 percent; expected 0 to 99; all of them is 'live'");
        assertThatThrownBy(() -> new Rollout.Coloured(Name.of("api"), Rollout.Colour.BLUE, 101))
                .hasMessage("percent: 101 percent; expected 0 to 100");
        assertThatThrownBy(() -> SystemFixtures.api()
                        .routes(List.of())
                        .rollout(blueOnTrial(1))
                        .build())
                .hasMessage("rollout.trial: no requests come from outside; expected routes, or no trial");
    }

    @Test
    void twoVersionsDoNotMigrateOneSchema() {
        assertThatThrownBy(() -> SystemFixtures.api()
                        .rollout(blueOnTrial(0))
                        .migration(
                                Migration.defaults().command(List.of("migrate")).build())
                        .build())
                .hasMessage("migration: two versions have one schema, and none of them is the one to change it;"
                        + " expected an app of its own that migrates, or no migration");
    }

    @Test
    void aColourIsNoOtherAppsName() {
        Workload api = SystemFixtures.api().rollout(blueOnTrial(0)).build();
        Workload other = SystemFixtures.api().name(Name.of("api-green")).build();

        assertThatThrownBy(() -> SystemFixtures.space()
                        .apps(Map.of(api.name(), api, other.name(), other))
                        .build())
                .hasMessage("apps.api.rollout: its green one is called 'api-green', as another app is; expected another"
                        + " name for that app");
    }

    @Test
    void aColourIsNeverAlone() {
        Workload alone = SystemFixtures.api()
                .rollout(new Rollout.Coloured(Name.of("api"), Rollout.Colour.BLUE, 100))
                .build();

        assertThatThrownBy(() ->
                        SystemFixtures.space().apps(Map.of(alone.name(), alone)).build())
                .hasMessage("apps.api.rollout: one colour without the other; expected blueGreen, which makes both");
    }

    @Test
    void aLoadBalancerSharesOnceAtATime() {
        OwnSpace space = OwnSpaceBuilder.builder(with(blueOnTrial(10)))
                .cutover(SystemFixtures.tenth())
                .build();

        assertThatThrownBy(() -> SystemFixtures.bare()
                        .spaces(Map.of(space.name(), space))
                        .build())
                .hasMessage("spaces.shop.cutover: requests are shared with another system and between two colours at"
                        + " once; expected one after the other");
    }

    @Test
    void stepsGoUp() {
        assertThatThrownBy(() -> new Rollout.Canary(List.of(), Optional.empty()))
                .hasMessage("steps: no step; expected one at least, as {percent: 10}");
        assertThatThrownBy(() -> new Rollout.Canary(List.of(step(10), step(10)), Optional.empty()))
                .hasMessage("steps[1].percent: 10 percent after 10; expected more at each step");
        assertThatThrownBy(() -> step(0)).hasMessage("percent: 0 percent; expected 1 to 99");
        assertThatThrownBy(() -> step(100)).hasMessage("percent: 100 percent; expected 1 to 99");
        assertThatThrownBy(() -> new Rollout.Step(10, Optional.of(Duration.ofMillis(1))))
                .hasMessage("pause: it is under a second; expected 1s or more; nothing, to wait for somebody");
    }

    @Test
    void aPreviewTakesItsTime() {
        assertThatThrownBy(() -> Rollout.Preview.defaults()
                        .after(Duration.ZERO)
                        .keep(Duration.ofSeconds(29))
                        .build())
                .hasMessageContaining("after: it is under a second; expected 1s or more")
                .hasMessageContaining("keep: it is under 30 seconds; expected 30s or more");
    }

    @Test
    void anAnalysisCanBePassedAndFailed() {
        assertThatThrownBy(() -> new Analysis(0, Duration.ofSeconds(9), 0, 0))
                .hasMessageContaining("successPercent: 0 percent; expected 1 to 100")
                .hasMessageContaining("interval: it is under 10 seconds; expected 10s or more")
                .hasMessageContaining("times: 0 times; expected 1 to 1000")
                .hasMessageContaining("failures: 0 failures of 0 answers; expected 0 or more, and fewer than 'times'");
    }

    @Test
    void anAnalysisNeedsFigures() {
        assertThatThrownBy(() -> Fixtures.api()
                        .metrics(Optional.empty())
                        .rollout(Rollout.Canary.defaults()
                                .analysis(Analysis.defaults().build())
                                .build())
                        .build())
                .hasMessage(
                        "rollout.analysis: it shows nothing of its requests; expected metrics: {requests: {}}, or no"
                                + " analysis");
    }

    @Test
    void requestsGoOverOnlyWhereThereAreAny() {
        assertThatThrownBy(() -> Workload.defaults()
                        .name(Name.of("worker"))
                        .image(Image.of("ghcr.io/shop/worker:1.0.0"))
                        .rollout(Rollout.Preview.defaults().build())
                        .build())
                .hasMessage("rollout: requests are to go over from one version to the other, and it answers none;"
                        + " expected ports, or canary");
    }

    @Test
    void somebodyReplacesInStepsAndSomebodyIsAsked() {
        OwnSpace space = with(
                Rollout.Canary.defaults().analysis(Analysis.defaults().build()).build());

        assertThatThrownBy(() -> SystemFixtures.bare()
                        .spaces(Map.of(space.name(), space))
                        .build())
                .hasMessageContaining("spaces.shop.apps.api.rollout: nobody replaces versions in steps here; expected"
                        + " rollouts: {}")
                .hasMessageContaining("spaces.shop.apps.api.rollout.analysis: nobody can be asked how it answers;"
                        + " expected monitoring, or no analysis");
    }

    private static Rollout.Step step(int percent) {
        return new Rollout.Step(percent, Optional.empty());
    }

    private static Rollout.BlueGreen blueOnTrial(int percent) {
        return Rollout.BlueGreen.defaults()
                .live(Rollout.Colour.GREEN)
                .trial(percent)
                .build();
    }

    private static OwnSpace with(Rollout rollout) {
        Workload api = SystemFixtures.api().rollout(rollout).build();
        return SystemFixtures.space().apps(Map.of(api.name(), api)).build();
    }

    @Test
    void onlyARollingOneStartsPodsBesideTheWantedOnes() {
        assertThat(new Rollout.Rolling(3, 1).extra()).isEqualTo(3);
        assertThat(new Rollout.Recreate().extra()).isZero();
    }
}
