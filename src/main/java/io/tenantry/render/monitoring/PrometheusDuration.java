package io.tenantry.render.monitoring;

import java.time.Duration;

/** A length of time as Prometheus writes it. */
public final class PrometheusDuration {

    private PrometheusDuration() {}

    /** In the largest of days, hours, minutes and seconds that divides it, such as {@code 30d} or {@code 90s}. */
    public static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
