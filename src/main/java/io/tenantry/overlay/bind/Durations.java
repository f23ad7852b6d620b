package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Quoted;
import io.tenantry.problem.InvalidModelException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Kubernetes and Prometheus write them: {@code 30s}, {@code 1h30m}, {@code 90d}. */
final class Durations {

    private static final String NUMBER = "([0-9]{1,9})";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:" + NUMBER + "d)?(?:" + NUMBER + "h)?(?:" + NUMBER + "m)?(?:" + NUMBER + "s)?(?:" + NUMBER + "ms)?");

    private Durations() {}

    static Duration of(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            throw new InvalidModelException(
                    Quoted.of(text) + " is no duration", "days, hours, minutes and seconds such as 30s, 1h30m or 90d");
        }
        return Duration.ofDays(part(matcher, 1))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4))
                .plusMillis(part(matcher, 5));
    }

    private static long part(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }
}
