package io.tenantry.cli;

import io.tenantry.synth.Progress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Shows on one line of a terminal what is being rendered, once the work has taken long enough to be wondered at. */
final class TerminalProgress implements Progress {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String WIPE = "\r\033[K";

    private final PrintWriter terminal;
    private final Clock clock;
    private final Instant begun;
    private boolean shown;

    TerminalProgress(PrintWriter terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
        this.begun = clock.instant();
    }

    @Override
    public void rendering(String part) {
        if (Duration.between(begun, clock.instant()).compareTo(PATIENCE) > 0) {
            terminal.print(WIPE + "rendering " + part);
            terminal.flush();
            shown = true;
        }
    }

    /** Takes the line away, for whatever is told next. */
    void end() {
        if (shown) {
            terminal.print(WIPE);
            terminal.flush();
        }
    }
}
