package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast an autoscaler may go, and how far apart pods are kept. */
class PaceTest {

    @Test
    void goesSomewhereAndLooksBackAnHourAtMost() {
        assertThatThrownBy(() -> new Pace(Duration.ofMinutes(61), List.of(), Pace.Choice.MAX))
                .hasMessage(
                        "window: it is longer than an hour; expected 0s to 1h\nsteps: there is none; expected at least"
                                + " one, such as {percent: 100, every: 30s}");
    }

    @Test
    void aStepIsForward() {
        assertThatThrownBy(() -> new Pace.Step.Relative(0, Duration.ofMinutes(31)))
                .hasMessage("every: it does not lie between a second and half an hour; expected 1s to 30m\npercent: 0"
                        + " percent; expected 1 or more");
        assertThatThrownBy(() -> new Pace.Step.Absolute(0, Duration.ZERO))
                .hasMessage(
                        "every: it does not lie between a second and half an hour; expected 1s to 30m\npods: 0 pods;"
                                + " expected 1 or more");
    }

    @Test
    void podsAreApartByNodeOrByZone() {
        assertThatThrownBy(() -> new Spread.Apart(0, 0))
                .hasMessage("host: neither node nor zone matters; expected a weight above 0, or even");
        assertThatThrownBy(() -> new Spread.Apart(101, -1))
                .hasMessage("host: the weight 101; expected 0 to 100\nzone: the weight -1; expected 0 to 100");
    }
}
