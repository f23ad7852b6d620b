package io.tenantry.render;

import io.tenantry.kube.CollectorNames;
import io.tenantry.kube.JaegerNames;
import io.tenantry.kube.Listener;
import io.tenantry.model.Traces;

/** Where traces are taken, by whom the environment chose; its Service is called as its pods are. */
public final class TraceListener {

    private TraceListener() {}

    /** Where {@code traces} waits. */
    public static Listener of(Traces traces) {
        return traces instanceof Traces.Jaeger ? JaegerNames.otlp() : CollectorNames.otlp();
    }
}
