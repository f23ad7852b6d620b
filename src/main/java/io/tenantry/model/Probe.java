package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A question that the kubelet puts to a container over HTTP.
 *
 * @param path where it asks
 * @param port the name of one of the workload's ports
 * @param period how often; whole seconds
 * @param timeout how long it waits for the answer; whole seconds, no longer than the period
 * @param failures how many times in a row the answer must be no
 */
@ModelRecord
public record Probe(String path, Name port, Duration period, Duration timeout, int failures) {

    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._~/-]*");

    public Probe {
        new Requirements()
                .that(PATH.matcher(path).matches(), "path", "'" + path + "' is no path", "such as /health")
                .that(period.toSeconds() >= 1, "period", "it is under a second", "1s or more")
                .that(
                        timeout.toSeconds() >= 1 && timeout.compareTo(period) <= 0,
                        "timeout",
                        "it does not lie between a second and the period",
                        "1s up to the period")
                .that(failures >= 1 && failures <= 100, "failures", failures + " failures", "1 to 100")
                .check();
    }

    /** Port {@code http}, every 10 s, 3 s to answer, 3 failures. */
    public static ProbeBuilder defaults() {
        return ProbeBuilder.builder()
                .port(Name.of("http"))
                .period(Duration.ofSeconds(10))
                .timeout(Duration.ofSeconds(3))
                .failures(3);
    }
}
