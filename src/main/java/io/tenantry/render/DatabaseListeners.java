package io.tenantry.render;

import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.Listener;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import java.util.ArrayList;
import java.util.List;

/** Where the shared databases wait for tenants: poolers for their workloads, servers for provisioning. */
public final class DatabaseListeners {

    private DatabaseListeners() {}

    /** Those of {@code environment}'s clusters. */
    public static List<Listener> of(Environment environment) {
        List<Listener> listeners = new ArrayList<>();
        for (Name cluster : environment.mariaDb().keySet()) {
            listeners.add(new Listener(GaleraNames.nodes(cluster.value()), GaleraNames.port()));
        }
        for (Name cluster : environment.postgres().keySet()) {
            listeners.add(new Listener(ZalandoNames.servers(cluster.value()), ZalandoNames.port()));
            listeners.add(new Listener(ZalandoNames.pooler(cluster.value()), ZalandoNames.port()));
        }
        return List.copyOf(listeners);
    }
}
