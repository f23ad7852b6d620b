package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.tenantry.imports.zalan.Postgresql;
import io.tenantry.imports.zalan.PostgresqlSpec;
import io.tenantry.imports.zalan.postgresqlspec.ConnectionPooler;
import io.tenantry.imports.zalan.postgresqlspec.Patroni;
import io.tenantry.imports.zalan.postgresqlspec.Volume;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL cluster for the Zalando operator, which makes its servers, poolers, Services, roles, budget and
 * ServiceAccount; and the Job that readies it for tenants.
 */
final class ZalandoCluster {

    /** The user and group {@code postgres} of Spilo, so that it does not start as root. */
    private static final long SPILO_USER = 101;

    private static final long SPILO_GROUP = 103;

    /** As Spilo's own, but SCRAM alone, and no humans by PAM. */
    private static final List<String> CLIENTS = List.of(
            "local all all trust",
            "host all all 127.0.0.1/32 scram-sha-256",
            "host all all ::1/128 scram-sha-256",
            "hostssl replication standby all scram-sha-256",
            "hostnossl all all all reject",
            "hostssl all all all scram-sha-256");

    private ZalandoCluster() {}

    static List<HasMetadata> render(Name system, Postgres.Zalando cluster) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(servers(system, cluster));
        if (cluster.pooler().replicas().count() > 1) {
            objects.add(poolerBudget(system, cluster));
        }
        objects.addAll(Preparation.render(
                system, cluster.name(), ZalandoNames.address(cluster.name().value())));
        return objects;
    }

    private static Postgresql servers(Name system, Postgres.Zalando cluster) {
        String name = cluster.name().value();
        Postgresql servers = new Postgresql()
                .withMetadata(
                        Metadata.of(Namespaces.POSTGRES, name, Labels.ofPlatform(system.value(), name, "postgres")))
                .withSpec(new PostgresqlSpec()
                        .withTeamId(system.value())
                        .withNumberOfInstances(cluster.replicas().count())
                        .withPostgresql(new io.tenantry.imports.zalan.postgresqlspec.Postgresql()
                                .withVersion(Integer.toString(cluster.version()))
                                .withParameters(ServerParameters.of(cluster)))
                        .withPatroni(patroni(cluster))
                        .withVolume(new Volume()
                                .withSize(cluster.volume().size().toString())
                                .withStorageClass(
                                        cluster.volume().storageClass().value()))
                        .withResources(ContainerResources.of(cluster.resources()))
                        .withSpiloRunAsUser(SPILO_USER)
                        .withSpiloRunAsGroup(SPILO_GROUP)
                        .withSpiloFSGroup(SPILO_GROUP)
                        .withTopologySpreadConstraints(spread(name))
                        .withUsers(Map.of(ZalandoNames.MONITOR, List.of()))
                        .withSidecars(Exporter.of(cluster.name()))
                        .withEnableConnectionPooler(true)
                        .withEnableReplicaConnectionPooler(false)
                        .withConnectionPooler(pooler(cluster.pooler())));
        servers.getMetadata().setAnnotations(ArgoCd.keep());
        return servers;
    }

    /**
     * With replicas, a commit is told when one of them has it too, so that no failover loses it; when none is left,
     * Patroni goes on without. A primary that loses the API server stays one while all replicas agree.
     */
    private static Patroni patroni(Postgres.Zalando cluster) {
        return new Patroni()
                .withSynchronous_mode(cluster.replicas().count() > 1)
                .withFailsafe_mode(true)
                .withPg_hba(CLIENTS);
    }

    private static TopologySpreadConstraint spread(String cluster) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withLabelSelector(new LabelSelectorBuilder()
                        .withMatchLabels(ZalandoNames.servers(cluster).selector())
                        .build())
                .build();
    }

    /** The operator divides its maximum by the pods, PgBouncer applies the result to each database. */
    private static ConnectionPooler pooler(Postgres.Pooler pooler) {
        return new ConnectionPooler()
                .withNumberOfInstances(pooler.replicas().count())
                .withMode(
                        switch (pooler.mode()) {
                            case TRANSACTION -> ConnectionPooler.Mode.TRANSACTION;
                            case SESSION -> ConnectionPooler.Mode.SESSION;
                        })
                .withMaxDBConnections(pooler.connectionsToDatabase())
                .withSchema(ZalandoNames.POOLER)
                .withUser(ZalandoNames.POOLER)
                .withResources(ContainerResources.of(pooler.resources()));
    }

    /** The operator has one for the servers only. */
    private static PodDisruptionBudget poolerBudget(Name system, Postgres.Zalando cluster) {
        String name = ZalandoNames.poolerService(cluster.name().value());
        return new PodDisruptionBudgetBuilder()
                .withMetadata(Metadata.of(
                        Namespaces.POSTGRES, name, Labels.ofPlatform(system.value(), name, "postgres-pooler")))
                .withNewSpec()
                .withNewMaxUnavailable(1)
                .withNewSelector()
                .withMatchLabels(ZalandoNames.pooler(cluster.name().value()).selector())
                .endSelector()
                .endSpec()
                .build();
    }
}
