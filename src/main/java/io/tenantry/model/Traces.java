package io.tenantry.model;

import io.tenantry.problem.Requirements;

/** Where workloads send what a request did, as OTLP. */
public sealed interface Traces permits Traces.Jaeger, Traces.OpenTelemetry {

    /**
     * Jaeger 2, which keeps the newest traces in memory: enough to look into what is happening, gone when it restarts.
     *
     * @param most how many traces it keeps; 1,000 to 1,000,000
     * @param resources of its pod
     */
    @ModelRecord
    record Jaeger(int most, Resources resources) implements Traces {
        public Jaeger {
            new Requirements()
                    .that(most >= 1_000 && most <= 1_000_000, "most", most + " traces", "1000 to 1000000")
                    .check();
        }

        /** 50,000 traces in at most 1 GiB. */
        public static TracesJaegerBuilder defaults() {
            return TracesJaegerBuilder.builder().most(50_000).resources(Resources.of("100m", "512Mi", "500m", "1Gi"));
        }
    }

    /**
     * An OpenTelemetry Collector, which keeps nothing: it gathers spans, sends them on in batches, and waits while the
     * other end cannot be reached, within its memory.
     *
     * @param replicas pods of it, over which requests are spread
     * @param resources of each
     * @param to where it sends them
     */
    @ModelRecord
    record OpenTelemetry(Replicas replicas, Resources resources, TraceDestination to) implements Traces {

        /** Two pods of at most 512 MiB; where it sends them has to be said. */
        public static TracesOpenTelemetryBuilder defaults() {
            return TracesOpenTelemetryBuilder.builder()
                    .replicas(new Replicas(2))
                    .resources(Resources.of("100m", "256Mi", "500m", "512Mi"));
        }
    }
}
