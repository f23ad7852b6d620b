package io.tenantry.render;

import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.JaegerNames;
import io.tenantry.kube.Listener;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import java.util.ArrayList;
import java.util.List;

/** Where what is shared waits for spaces: poolers for their workloads, servers for provisioning, Jaeger. */
public final class SharedListeners {

    private SharedListeners() {}

    /** Those of {@code environment}. */
    public static List<Listener> of(Environment environment) {
        List<Listener> listeners = new ArrayList<>();
        for (Name cluster : environment.mariaDb().keySet()) {
            listeners.add(new Listener(GaleraNames.nodes(cluster.value()), GaleraNames.port()));
        }
        for (Name cluster : environment.postgres().keySet()) {
            listeners.add(new Listener(ZalandoNames.servers(cluster.value()), ZalandoNames.port()));
            listeners.add(new Listener(ZalandoNames.pooler(cluster.value()), ZalandoNames.port()));
        }
        environment
                .telemetry()
                .traces()
                .ifPresent(traces -> listeners.add(new Listener(JaegerNames.pods(), JaegerNames.otlp())));
        return List.copyOf(listeners);
    }
}
