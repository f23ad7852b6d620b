package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.List;
import java.util.Map;

/**
 * A MariaDB cluster of Galera nodes that start, stop and come back by themselves: see {@code start.sh} and {@code
 * decide.sh}.
 */
final class GaleraCluster {

    private final MariaDb.Galera cluster;
    private final String name;
    private final ServerObjects server;

    private GaleraCluster(Name system, MariaDb.Galera cluster) {
        this.cluster = cluster;
        this.name = cluster.name().value();
        this.server = new ServerObjects(system, cluster, GaleraNames.portsAmongNodes());
    }

    static List<HasMetadata> render(Name system, Secrets secrets, MariaDb.Galera cluster) {
        return new GaleraCluster(system, cluster).objects(secrets);
    }

    /** The ConfigMap with the node that a person chose to start from. */
    static String choice(String cluster) {
        return cluster + "-choice";
    }

    private List<HasMetadata> objects(Secrets secrets) {
        return List.of(
                server.rootSecret(secrets),
                server.configuration(),
                server.configMap(choice(name), Map.of("node", chosenNode())),
                server.serviceAccount(),
                server.clientService(),
                server.headlessService(),
                budget(),
                statefulSet());
    }

    private String chosenNode() {
        return cluster.restartFrom()
                .map(choice -> GaleraNames.node(name, choice.node()) + " " + choice.position() + "\n")
                .orElse("");
    }

    /** One at a time keeps the majority; and a node that does not serve anyway may always be moved. */
    private PodDisruptionBudget budget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(server.metadata(name))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withNewSelector()
                .withMatchLabels(server.selector())
                .endSelector()
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .endSpec()
                .build();
    }

    /** All nodes start at once: after a full stop each waits to hear from the others. Updates still go one by one. */
    private StatefulSet statefulSet() {
        StatefulSet set = new StatefulSetBuilder()
                .withMetadata(server.metadata(name))
                .withNewSpec()
                .withServiceName(MariaDbNames.headlessService(name))
                .withReplicas(cluster.replicas().count())
                .withPodManagementPolicy("Parallel")
                .withNewSelector()
                .withMatchLabels(server.selector())
                .endSelector()
                .withTemplate(GaleraPod.of(cluster, server.labels()))
                .withVolumeClaimTemplates(server.claim())
                .endSpec()
                .build();
        set.getMetadata().setAnnotations(ArgoCd.keep());
        return set;
    }
}
