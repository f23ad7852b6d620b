package io.tenantry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private final StringWriter shown = new StringWriter();
    private final Moment clock = new Moment();
    private final TerminalProgress progress = new TerminalProgress(new PrintWriter(shown), clock);

    @Test
    void saysNothingOfShortWork() {
        clock.now = clock.now.plus(TerminalProgress.PATIENCE);
        progress.rendering("shop/dev/platform");
        progress.end();

        assertThat(shown).hasToString("");
    }

    @Test
    void showsOneLineOfLongWorkAndTakesItAway() {
        clock.now = clock.now.plus(TerminalProgress.PATIENCE).plus(Duration.ofMillis(1));
        progress.rendering("shop/dev/platform");
        progress.rendering("shop/dev/tenants/acme");
        progress.end();

        assertThat(shown)
                .hasToString("\r\033[Krendering shop/dev/platform\r\033[Krendering shop/dev/tenants/acme\r\033[K");
    }

    private static final class Moment extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
