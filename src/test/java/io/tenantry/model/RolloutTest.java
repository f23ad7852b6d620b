package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
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
    void onlyARollingOneStartsPodsBesideTheWantedOnes() {
        assertThat(new Rollout.Rolling(3, 1).extra()).isEqualTo(3);
        assertThat(new Rollout.Recreate().extra()).isZero();
    }
}
