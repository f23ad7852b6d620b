package io.tenantry.render.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.tenantry.Golden;
import io.tenantry.model.MariaDb;
import io.tenantry.model.MariaDbGaleraBuilder;
import io.tenantry.model.Name;
import io.tenantry.model.Replicas;
import io.tenantry.model.Resources;
import io.tenantry.model.Secrets;
import io.tenantry.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GaleraClusterTest {

    private static final Golden GOLDEN = Golden.of(GaleraClusterTest.class);
    private static final Name SYSTEM = Name.of("shop");
    private static final Secrets SECRETS = new Secrets.PlainSecrets("development");

    @Test
    void aClusterIsNodesThatFindEachOther() {
        GOLDEN.matches("cluster.yaml", withoutScripts(render(galera().build())));
    }

    @Test
    void withoutAClusterThereIsNothing() {
        assertThat(MariaDbClusters.render(SYSTEM, SECRETS, List.of())).isEmpty();
    }

    @Test
    void whatRunsInAllClustersIsThereOnce() {
        MariaDb.Galera second = galera().name(Name.of("second")).build();

        assertThat(MariaDbClusters.render(SYSTEM, SECRETS, List.of(galera().build(), second)))
                .extracting(object -> object.getMetadata().getName())
                .containsOnlyOnce("galera-scripts", "provisioning-scripts", "shared-root", "second-root");
    }

    @Test
    void settingsOfAnOverlayReplaceOursButNotWhatTheClusterReliesOn() {
        String configuration =
                ServerConfiguration.of(galera().settings(Map.of("wsrep_sync_wait", "0", "slow_query_log", "ON"))
                        .build());

        assertThat(configuration)
                .contains("\nwsrep_sync_wait = 0\n", "\nslow_query_log = ON\n")
                .doesNotContain("wsrep_sync_wait = 1");
    }

    @Test
    void whatIsDecidedHereIsWhatTheModelRefuses() {
        Set<String> decided = new TreeSet<>(ServerConfiguration.decidedFor(galera().build()));
        decided.addAll(List.of("wsrep_node_address", "wsrep_node_name", "wsrep_start_position"));

        assertThat(decided).isEqualTo(galera().build().decided());
    }

    @Test
    void theBufferPoolIsHalfOfThePromisedMemory_andTheCacheASixteenthOfTheDisk() {
        String configuration = ServerConfiguration.of(galera().resources(Resources.of("1", "3Gi", "2", "8Gi"))
                .volume(Volume.of("2Gi", "fast-ssd"))
                .build());

        assertThat(configuration).contains("innodb_buffer_pool_size = 1536M", "gcache.size=128M;");
    }

    @Test
    void anotherConfigurationStartsTheNodesAnew_anotherChoiceDoesNot() {
        StatefulSet before = statefulSet(galera().build());

        assertThat(statefulSet(galera().maxConnections(400).build()).getSpec().getTemplate())
                .isNotEqualTo(before.getSpec().getTemplate());
        assertThat(statefulSet(galera().restartFrom(choice()).build()).getSpec())
                .isEqualTo(before.getSpec());
    }

    @Test
    void theChosenNodeStandsInAConfigMapOfItsOwn() {
        assertThat(render(galera().restartFrom(choice()).build()))
                .filteredOn(object -> object.getMetadata().getName().equals("shared-choice"))
                .singleElement()
                .extracting(object -> ((ConfigMap) object).getData())
                .isEqualTo(Map.of("node", "shared-2 6c1f0e2a-e53e-11f1-b473-b619083605ee:4711\n"));
    }

    @Test
    void aSingleNodeIsAClusterToo() {
        StatefulSet set = statefulSet(galera().replicas(new Replicas(1)).build());

        assertThat(set.getSpec().getReplicas()).isEqualTo(1);
        assertThat(ServerConfiguration.of(galera().replicas(new Replicas(1)).build()))
                .contains("wsrep_cluster_address = gcomm://shared-0.shared-nodes.mariadb.svc.cluster.local\n");
    }

    @Test
    void onlyTheAgentHasThePassword() {
        assertThat(statefulSet(galera().build())
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers())
                .filteredOn(container -> container.getVolumeMounts().stream()
                        .map(VolumeMount::getName)
                        .anyMatch("root"::equals))
                .extracting(Container::getName)
                .containsExactly("agent");
    }

    private static MariaDb.RestartFrom choice() {
        return new MariaDb.RestartFrom(2, "6c1f0e2a-e53e-11f1-b473-b619083605ee:4711");
    }

    private static MariaDbGaleraBuilder galera() {
        return MariaDb.Galera.defaults().name(Name.of("shared")).volume(Volume.of("15Gi", "fast-ssd"));
    }

    private static List<HasMetadata> render(MariaDb.Galera cluster) {
        return MariaDbClusters.render(SYSTEM, SECRETS, List.of(cluster));
    }

    /** They are read, and tested, as the files that they are. */
    private static List<HasMetadata> withoutScripts(List<HasMetadata> objects) {
        return objects.stream()
                .filter(object -> !object.getMetadata().getName().endsWith("-scripts"))
                .toList();
    }

    private static StatefulSet statefulSet(MariaDb.Galera cluster) {
        return render(cluster).stream()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
