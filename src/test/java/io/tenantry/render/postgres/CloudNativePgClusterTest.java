package io.tenantry.render.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.imports.cnpg.Cluster;
import io.tenantry.imports.cnpg.ObjectStore;
import io.tenantry.imports.cnpg.Pooler;
import io.tenantry.imports.cnpg.poolerspec.Pgbouncer;
import io.tenantry.model.Access;
import io.tenantry.model.BackupBuilder;
import io.tenantry.model.Bytes;
import io.tenantry.model.ClusterBuilder;
import io.tenantry.model.Cpu;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.NodePool;
import io.tenantry.model.Postgres;
import io.tenantry.model.Replicas;
import io.tenantry.model.Secrets;
import io.tenantry.model.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloudNativePgClusterTest {

    private static final Name SYSTEM = Name.of("shop");
    private static final Secrets SEALED = new Secrets.SealedSecrets("certificate.pem");

    private final Golden golden = Golden.of(getClass());

    @Test
    void aClusterIsReadiedForTenants() {
        golden.matches("cluster.yaml", render(Fixtures.cluster().build()));
    }

    @Test
    void itsPoolerAndItsBackupsStandBesideIt() {
        golden.matches(
                "pooled-and-kept.yaml",
                render(Fixtures.cluster()
                        .pooler(Postgres.Pooler.defaults().build())
                        .backup(Fixtures.backup().build())
                        .build()));
    }

    @Test
    void oneServerAloneWaitsForNoOtherAndHasNobodyToReadFrom() {
        Cluster alone = (Cluster)
                render(Fixtures.cluster().replicas(new Replicas(1)).build()).get(0);

        assertThat(alone.getSpec().getPostgresql().getSynchronous()).isNull();
        assertThat(alone.getSpec().getManaged().getServices()).isNull();
    }

    @Test
    void serversShareNoNodeWhereThereIsOneForEach() {
        Postgres.CloudNativePg three =
                Fixtures.cluster().replicas(new Replicas(3)).build();

        assertThat(apart(three, 3)).isEqualTo("required");
        assertThat(apart(three, 2)).isEqualTo("preferred");
    }

    private static String apart(Postgres.CloudNativePg servers, int nodes) {
        io.tenantry.model.Cluster home = ClusterBuilder.builder(
                        Fixtures.environment().cluster())
                .nodePools(List.of(NodePool.defaults()
                        .name(Name.of("workers"))
                        .count(nodes)
                        .cpu(Cpu.of("4"))
                        .memory(Bytes.of("16Gi"))
                        .build()))
                .build();
        return ((Cluster) CloudNativePgCluster.render(SYSTEM, home, SEALED, servers)
                        .get(0))
                .getSpec()
                .getAffinity()
                .getPodAntiAffinityType();
    }

    @Test
    void aBudgetOfOnePoolerWouldStopItsNode() {
        Postgres.Pooler one =
                Postgres.Pooler.defaults().replicas(new Replicas(1)).build();

        assertThat(render(Fixtures.cluster().pooler(one).build()))
                .extracting(HasMetadata::getKind)
                .doesNotContain("PodDisruptionBudget");
    }

    @Test
    void sessionsMayBeKept() {
        Postgres.Pooler sessions =
                Postgres.Pooler.defaults().mode(Postgres.PoolMode.SESSION).build();
        Pooler pooler =
                (Pooler) render(Fixtures.cluster().pooler(sessions).build()).get(1);

        assertThat(pooler.getSpec().getPgbouncer().getPoolMode()).isEqualTo(Pgbouncer.PoolMode.SESSION);
    }

    @Test
    void amazonsOwnStoreNeedsNoEndpoint() {
        ObjectStore store = (ObjectStore) render(Fixtures.cluster()
                        .backup(BackupBuilder.builder(Fixtures.backup().build())
                                .endpoint(Optional.empty())
                                .build())
                        .build())
                .get(1);

        assertThat(store.getSpec().getConfiguration().getEndpointURL()).isNull();
    }

    @Test
    void anOverlayDecidesAParameter() {
        Cluster cluster = (Cluster) render(Fixtures.cluster()
                        .parameters(Map.of("work_mem", "8MB", "random_page_cost", "1.1"))
                        .build())
                .get(0);

        assertThat(cluster.getSpec().getPostgresql().getParameters())
                .containsEntry("work_mem", "8MB")
                .containsEntry("random_page_cost", "1.1")
                .containsEntry("shared_buffers", "2048MB");
    }

    @Test
    void aDatabaseWithExtensionsIsExtendedWhenItIsMade() {
        Database.InPostgres main = Database.InPostgres.defaults()
                .name(Name.of("main"))
                .postgres(Name.of("shared"))
                .extensions(List.of("vector", "pg_trgm"))
                .build();
        List<HasMetadata> objects = SpaceDatabase.render(
                SYSTEM, TenantId.of("acme"), main, Fixtures.cluster().build(), Set.of(Access.OWNER));

        golden.matches("extensions.yaml", objects.subList(1, objects.size()));
    }

    private static List<HasMetadata> render(Postgres.CloudNativePg cluster) {
        return CloudNativePgCluster.render(SYSTEM, Fixtures.environment().cluster(), SEALED, cluster);
    }
}
