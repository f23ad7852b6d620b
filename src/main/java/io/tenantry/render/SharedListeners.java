package io.tenantry.render;

import io.tenantry.kube.Listener;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.PostgresAddress;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where what is shared waits for spaces: poolers for their workloads, servers for provisioning, who takes traces. */
public final class SharedListeners {

    private SharedListeners() {}

    /** Those of {@code environment}. */
    public static List<Listener> of(Environment environment) {
        List<Listener> listeners = new ArrayList<>();
        for (Name cluster : environment.mariaDb().keySet()) {
            listeners.add(new Listener(MariaDbNames.servers(cluster.value()), MariaDbNames.port()));
        }
        for (Postgres cluster : environment.postgres().values()) {
            PostgresAddress address = PostgresAddresses.of(cluster);
            Stream.of(address.servers(), address.clients())
                    .distinct()
                    .forEach(pods -> listeners.add(new Listener(pods, address.port())));
        }
        environment.telemetry().traces().map(TraceListener::of).ifPresent(listeners::add);
        return List.copyOf(listeners);
    }
}
