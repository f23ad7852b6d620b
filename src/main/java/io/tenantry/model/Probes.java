package io.tenantry.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How the kubelet knows that a container lives.
 *
 * @param startup has it started; nothing else is asked before
 * @param liveness must it be restarted
 * @param readiness may it be sent requests
 */
public record Probes(Probe startup, Probe liveness, Probe readiness) {

    public Probes {
        Objects.requireNonNull(startup, "startup");
        Objects.requireNonNull(liveness, "liveness");
        Objects.requireNonNull(readiness, "readiness");
    }

    /** All three, in the order in which they begin to be asked. */
    public List<Probe> all() {
        return List.of(startup, liveness, readiness);
    }

    /** All three at one path; a minute and a half for the start. */
    public static Probes at(String path) {
        Probe probe = Probe.defaults().path(path).build();
        Probe startup = ProbeBuilder.builder(probe)
                .period(Duration.ofSeconds(3))
                .failures(30)
                .build();
        return new Probes(startup, probe, probe);
    }
}
