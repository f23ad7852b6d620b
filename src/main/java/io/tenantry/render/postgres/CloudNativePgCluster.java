package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.imports.cnpg.Cluster;
import io.tenantry.imports.cnpg.ClusterSpec;
import io.tenantry.imports.cnpg.clusterspec.Affinity;
import io.tenantry.imports.cnpg.clusterspec.Bootstrap;
import io.tenantry.imports.cnpg.clusterspec.Managed;
import io.tenantry.imports.cnpg.clusterspec.Plugins;
import io.tenantry.imports.cnpg.clusterspec.Postgresql;
import io.tenantry.imports.cnpg.clusterspec.Probes;
import io.tenantry.imports.cnpg.clusterspec.Storage;
import io.tenantry.imports.cnpg.clusterspec.bootstrap.Initdb;
import io.tenantry.imports.cnpg.clusterspec.managed.Roles;
import io.tenantry.imports.cnpg.clusterspec.managed.Services;
import io.tenantry.imports.cnpg.clusterspec.managed.services.Additional;
import io.tenantry.imports.cnpg.clusterspec.managed.services.additional.ServiceTemplate;
import io.tenantry.imports.cnpg.clusterspec.managed.services.additional.servicetemplate.Metadata;
import io.tenantry.imports.cnpg.clusterspec.postgresql.Synchronous;
import io.tenantry.imports.cnpg.clusterspec.probes.Readiness;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.BackupNames;
import io.tenantry.kube.CloudNativePgNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import io.tenantry.render.PostgresAddresses;
import io.tenantry.render.block.ContainerResources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL cluster for the CloudNativePG operator, which makes its servers, Services, certificates, budgets and
 * ServiceAccount; its pooler and its backups, where it has them; and the Job that readies it for tenants.
 *
 * @see <a href="https://cloudnative-pg.io/docs/1.30/cloudnative-pg.v1/">CloudNativePG: API reference</a>
 */
final class CloudNativePgCluster {

    /** The first rule that meets a connection decides; the operator's own, for its certificates, stand before ours. */
    private static final List<String> CLIENTS =
            List.of("hostnossl all all all reject", "hostssl all all all scram-sha-256");

    /** What a server that stops may take before it is stopped hard. */
    private static final int STOP_SECONDS = 10;

    private CloudNativePgCluster() {}

    static List<HasMetadata> render(
            Name system, io.tenantry.model.Cluster home, Secrets secrets, Postgres.CloudNativePg cluster) {
        List<HasMetadata> objects = new ArrayList<>();
        cluster.backup()
                .ifPresent(
                        backup -> objects.addAll(CloudNativePgBackup.store(system, secrets, cluster.name(), backup)));
        objects.add(servers(system, home, cluster));
        cluster.backup().ifPresent(backup -> objects.add(CloudNativePgBackup.schedule(system, cluster.name(), backup)));
        cluster.pooler()
                .ifPresent(pooler -> objects.addAll(CloudNativePgPooler.render(system, cluster.name(), pooler)));
        objects.addAll(Preparation.render(system, cluster.name(), PostgresAddresses.of(cluster)));
        return objects;
    }

    /** Two servers on one node may be the primary and the only one that has what it acknowledged. */
    private static Cluster servers(Name system, io.tenantry.model.Cluster home, Postgres.CloudNativePg cluster) {
        String name = cluster.name().value();
        ClusterSpec spec = new ClusterSpec()
                .withInstances((long) cluster.replicas().count())
                .withImageName(cluster.image().toString())
                .withEnableSuperuserAccess(true)
                .withStorage(new Storage()
                        .withSize(cluster.volume().size().toString())
                        .withStorageClass(cluster.volume().storageClass().value()))
                .withResources(ContainerResources.of(cluster.resources()))
                .withAffinity(new Affinity()
                        .withEnablePodAntiAffinity(true)
                        .withPodAntiAffinityType(home.hasNodesFor(cluster.replicas()) ? "required" : "preferred")
                        .withTopologyKey("kubernetes.io/hostname"))
                .withBootstrap(bootstrap())
                .withPostgresql(settings(cluster))
                .withManaged(managed(cluster));
        failOver(spec);
        cluster.backup().ifPresent(backup -> spec.setPlugins(List.of(archiver(name))));
        Cluster servers = new Cluster()
                .withMetadata(io.tenantry.render.block.Metadata.of(
                        Namespaces.POSTGRES, name, Labels.ofPlatform(system.value(), name, "postgres")))
                .withSpec(spec);
        servers.getMetadata().setAnnotations(ArgoCd.keep());
        return servers;
    }

    /**
     * A primary that does not answer for 10 seconds is replaced, and has 10 seconds to stop: with the promotion it is over
     * within half a minute. A lost node is seen only when Kubernetes sees it, after 40 seconds by default.
     *
     * @see <a href="https://cloudnative-pg.io/docs/1.30/failover/">automated failover</a>
     */
    private static void failOver(ClusterSpec spec) {
        spec.withFailoverDelay(0)
                .withSwitchoverDelay(STOP_SECONDS)
                .withStopDelay(3 * STOP_SECONDS)
                .withSmartShutdownTimeout(STOP_SECONDS)
                .withProbes(new Probes()
                        .withReadiness(new Readiness()
                                .withPeriodSeconds(5)
                                .withTimeoutSeconds(5)
                                .withFailureThreshold(2)));
    }

    /** The database that the operator makes with a cluster is nobody's: it is closed before anyone can come. */
    private static Bootstrap bootstrap() {
        String own = CloudNativePgNames.OWN_DATABASE;
        return new Bootstrap()
                .withInitdb(new Initdb()
                        .withDatabase(own)
                        .withOwner(own)
                        .withEncoding("UTF8")
                        .withDataChecksums(true)
                        .withPostInitApplicationSQL(
                                List.of("REVOKE ALL ON DATABASE " + Sql.identifier(own) + " FROM PUBLIC")));
    }

    /**
     * With replicas, a commit is told when one of them has it too, so that no failover loses it; when none is left, the
     * primary goes on without.
     */
    private static Postgresql settings(Postgres.CloudNativePg cluster) {
        Postgresql settings =
                new Postgresql().withParameters(ServerParameters.of(cluster)).withPg_hba(CLIENTS);
        if (cluster.replicas().count() > 1) {
            settings.setSynchronous(new Synchronous()
                    .withMethod(Synchronous.Method.ANY)
                    .withNumber(1L)
                    .withDataDurability(Synchronous.DataDurability.PREFERRED));
        }
        return settings;
    }

    /**
     * The roles that provisioning grants to and nobody logs in as: here the operator brings the exporter and the poolers
     * look-up. And a Service that leads to the replicas, where there are some.
     */
    private static Managed managed(Postgres.CloudNativePg cluster) {
        Managed managed = new Managed()
                .withRoles(List.of(
                        new Roles()
                                .withName("monitor")
                                .withComment("may read statistics")
                                .withLogin(false)
                                .withConnectionLimit(5L)
                                .withInRoles(List.of("pg_monitor")),
                        new Roles()
                                .withName("pooler")
                                .withComment("may look up passwords")
                                .withLogin(false)));
        if (cluster.replicas().count() > 1) {
            managed.setServices(new Services()
                    .withAdditional(List.of(new Additional()
                            .withSelectorType(Additional.SelectorType.RO)
                            .withServiceTemplate(new ServiceTemplate()
                                    .withMetadata(new Metadata()
                                            .withName(CloudNativePgNames.readService(
                                                    cluster.name().value())))))));
        }
        return managed;
    }

    private static Plugins archiver(String cluster) {
        return new Plugins()
                .withName(CloudNativePgNames.BARMAN_CLOUD)
                .withIsWALArchiver(true)
                .withParameters(Map.of("barmanObjectName", BackupNames.of(cluster)));
    }
}
