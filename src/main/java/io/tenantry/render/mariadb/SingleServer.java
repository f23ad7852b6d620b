package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.List;

/**
 * One MariaDB server in a StatefulSet. It has no disruption budget, since one that keeps its only pod would let no node be
 * drained.
 */
final class SingleServer {

    private final MariaDb.Single cluster;
    private final String name;
    private final ServerObjects server;

    private SingleServer(Name system, MariaDb.Single cluster) {
        this.cluster = cluster;
        this.name = cluster.name().value();
        this.server = new ServerObjects(system, cluster, List.of());
    }

    static List<HasMetadata> render(Name system, Secrets secrets, MariaDb.Single cluster) {
        return new SingleServer(system, cluster).objects(secrets);
    }

    private List<HasMetadata> objects(Secrets secrets) {
        return List.of(
                server.rootSecret(secrets),
                server.configuration(),
                server.serviceAccount(),
                server.clientService(),
                server.headlessService(),
                statefulSet());
    }

    private StatefulSet statefulSet() {
        StatefulSet set = new StatefulSetBuilder()
                .withMetadata(server.metadata(name))
                .withNewSpec()
                .withServiceName(MariaDbNames.headlessService(name))
                .withReplicas(1)
                .withNewSelector()
                .withMatchLabels(server.selector())
                .endSelector()
                .withTemplate(SingleServerPod.of(cluster, server.labels()))
                .withVolumeClaimTemplates(server.claim())
                .endSpec()
                .build();
        set.getMetadata().setAnnotations(ArgoCd.keep());
        return set;
    }
}
