package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.tenantry.imports.cnpg.Pooler;
import io.tenantry.imports.cnpg.PoolerSpec;
import io.tenantry.imports.cnpg.poolerspec.Cluster;
import io.tenantry.imports.cnpg.poolerspec.Pgbouncer;
import io.tenantry.imports.cnpg.poolerspec.Template;
import io.tenantry.imports.cnpg.poolerspec.template.Spec;
import io.tenantry.imports.cnpg.poolerspec.template.spec.Containers;
import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The PgBouncer in front of a cluster of CloudNativePG's: the operator gives it a login of its own, by certificate, with
 * which it looks passwords up in the database {@code postgres}.
 *
 * @see <a href="https://cloudnative-pg.io/docs/1.30/connection_pooling/">connection pooling</a>
 */
final class CloudNativePgPooler {

    private CloudNativePgPooler() {}

    static List<HasMetadata> render(Name system, Name cluster, Postgres.Pooler pooler) {
        String name = CloudNativePgNames.poolerService(cluster.value());
        Map<String, String> labels = Labels.ofPlatform(system.value(), name, "postgres-pooler");
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(new Pooler()
                .withMetadata(Metadata.of(Namespaces.POSTGRES, name, labels))
                .withSpec(new PoolerSpec()
                        .withCluster(new Cluster().withName(cluster.value()))
                        .withInstances(pooler.replicas().count())
                        .withType(PoolerSpec.Type.RW)
                        .withPgbouncer(pgBouncer(pooler))
                        .withTemplate(new Template()
                                .withSpec(new Spec()
                                        .withContainers(List.of(new Containers()
                                                .withName("pgbouncer")
                                                .withResources(ContainerResources.of(pooler.resources()))))))));
        if (pooler.replicas().count() > 1) {
            objects.add(budget(cluster, labels));
        }
        return objects;
    }

    /** As much of a role as of a database with half of it, so that no role keeps the others of its database out. */
    private static Pgbouncer pgBouncer(Postgres.Pooler pooler) {
        return new Pgbouncer()
                .withPoolMode(
                        switch (pooler.mode()) {
                            case TRANSACTION -> Pgbouncer.PoolMode.TRANSACTION;
                            case SESSION -> Pgbouncer.PoolMode.SESSION;
                        })
                .withParameters(Map.of(
                        "default_pool_size", Integer.toString(pooler.connectionsPerDatabase() / 2),
                        "max_db_connections", Integer.toString(pooler.connectionsPerDatabase())));
    }

    /** The operator has one for the servers only. */
    private static PodDisruptionBudget budget(Name cluster, Map<String, String> labels) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(
                        Metadata.of(Namespaces.POSTGRES, CloudNativePgNames.poolerService(cluster.value()), labels))
                .withNewSpec()
                .withNewMaxUnavailable(1)
                .withNewSelector()
                .withMatchLabels(CloudNativePgNames.pooler(cluster.value()).selector())
                .endSelector()
                .endSpec()
                .build();
    }
}
