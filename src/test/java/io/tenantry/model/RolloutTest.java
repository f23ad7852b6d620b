package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.SystemFixtures;
import java.util.List;
import java.util.Map;
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
        OwnSpace space = inTwoColours(Rollout.BlueGreen.defaults()
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
        OwnSpace space = inTwoColours(Rollout.BlueGreen.defaults()
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
        OwnSpace space = inTwoColours(blueOnTrial(30));

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
        OwnSpace space = OwnSpaceBuilder.builder(inTwoColours(blueOnTrial(10)))
                .cutover(SystemFixtures.tenth())
                .build();

        assertThatThrownBy(() -> SystemFixtures.bare()
                        .spaces(Map.of(space.name(), space))
                        .build())
                .hasMessage("spaces.shop.cutover: requests are shared with another system and between two colours at"
                        + " once; expected one after the other");
    }

    private static Rollout.BlueGreen blueOnTrial(int percent) {
        return Rollout.BlueGreen.defaults()
                .live(Rollout.Colour.GREEN)
                .trial(percent)
                .build();
    }

    private static OwnSpace inTwoColours(Rollout.BlueGreen rollout) {
        Workload api = SystemFixtures.api().rollout(rollout).build();
        return SystemFixtures.space().apps(Map.of(api.name(), api)).build();
    }

    @Test
    void onlyARollingOneStartsPodsBesideTheWantedOnes() {
        assertThat(new Rollout.Rolling(3, 1).extra()).isEqualTo(3);
        assertThat(new Rollout.Recreate().extra()).isZero();
    }
}
