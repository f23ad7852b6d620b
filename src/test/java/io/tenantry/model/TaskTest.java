package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.SystemFixtures;
import io.tenantry.problem.InvalidModelException;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TaskTest {

    @Test
    void endsAtSomeTime() {
        refused(
                () -> SystemFixtures.nightly()
                        .deadline(Duration.ZERO)
                        .retries(11)
                        .build(),
                "deadline: it is under a second; expected 1s or more",
                "retries: 11 retries; expected 0 to 10");
    }

    @Test
    void hasNoDiskOfItsOwn() {
        refused(
                () -> SystemFixtures.nightly()
                        .volumes(Map.of(
                                Name.of("data"), new Mount.Single("/data", Bytes.gibibytes(1), Name.of("fast-ssd"))))
                        .build(),
                "volumes.data: a task has no disk of its own: its pods come and go; expected one of the space's disks:"
                        + " {disk: …, folder: …}");
    }

    @Test
    void runsOnceButWhereTheLastOneIsStillOnItsWayOut() {
        Trigger.Clock clock = (Trigger.Clock) SystemFixtures.nightly().when();

        assertThat(SystemFixtures.nightly().build().most()).isEqualTo(1);
        assertThat(SystemFixtures.nightly()
                        .when(TriggerClockBuilder.builder(clock)
                                .overlap(Trigger.Overlap.REPLACE)
                                .build())
                        .build()
                        .most())
                .isEqualTo(2);
    }

    @Test
    void goesByAClockThatThereIs() {
        refused(
                () -> Trigger.Clock.defaults()
                        .cron(CronSchedule.of("0 2 * * *"))
                        .timeZone("Mars/Olympus")
                        .startWithin(Duration.ofSeconds(9))
                        .build(),
                "timeZone: 'Mars/Olympus' is no time zone; expected such as Etc/UTC or Europe/Berlin",
                "startWithin: it is under 10 seconds; expected 10s or more");
        refused(
                () -> new Trigger.History(-1, 101),
                "succeeded: -1 Jobs; expected 0 to 100",
                "failed: 101 Jobs; expected 0 to 100");
    }

    private static void refused(ThrowingCallable call, String... messages) {
        InvalidModelException refusal = catchThrowableOfType(InvalidModelException.class, call);
        assertThat(refusal.getMessage().lines()).containsExactlyInAnyOrder(messages);
    }
}
