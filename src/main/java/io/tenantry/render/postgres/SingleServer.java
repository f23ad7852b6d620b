package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Name;
import io.tenantry.model.Postgres;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.DiskClaims;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import io.tenantry.render.block.SelfSignedCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL server in a StatefulSet: its settings, certificate, superuser, Services and pod; its dumps, where it has a
 * backup; and the Job that readies it for spaces. It has no disruption budget, since one that keeps its only pod would let no
 * node be drained.
 */
final class SingleServer {

    private static final String COMPONENT = "postgres";

    private final Name system;
    private final Flavour flavour;
    private final Postgres.Single cluster;
    private final String name;

    private SingleServer(Name system, Flavour flavour, Postgres.Single cluster) {
        this.system = system;
        this.flavour = flavour;
        this.cluster = cluster;
        this.name = cluster.name().value();
    }

    static List<HasMetadata> render(Name system, Flavour flavour, Secrets secrets, Postgres.Single cluster) {
        return new SingleServer(system, flavour, cluster).objects(secrets);
    }

    private List<HasMetadata> objects(Secrets secrets) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(SecretObjects.render(
                secrets,
                metadata(SinglePostgresNames.superuserSecret(name)),
                Map.of(SecretNames.PASSWORD, cluster.superuserPassword()),
                Map.of(SecretNames.USERNAME, SinglePostgresNames.SUPERUSER)));
        objects.addAll(SelfSignedCertificate.of(
                metadata(SinglePostgresNames.part(name)),
                List.of(
                        SinglePostgresNames.service(name),
                        SinglePostgresNames.service(name) + "." + Namespaces.POSTGRES,
                        SinglePostgresNames.server(name).host(SinglePostgresNames.service(name)))));
        objects.add(configuration());
        objects.add(new ServiceAccountBuilder()
                .withMetadata(metadata(SinglePostgresNames.service(name)))
                .withAutomountServiceAccountToken(false)
                .build());
        objects.add(service(SinglePostgresNames.service(name), null));
        objects.add(service(SinglePostgresNames.part(name), "None"));
        objects.add(statefulSet());
        cluster.backup().ifPresent(backup -> objects.addAll(SingleServerBackup.of(system, secrets, cluster, backup)));
        objects.addAll(Preparation.render(system, cluster.name(), SinglePostgresNames.address(name)));
        return objects;
    }

    private ConfigMap configuration() {
        return new ConfigMapBuilder()
                .withMetadata(metadata(SinglePostgresNames.part(name)))
                .withData(SingleServerFiles.of(cluster))
                .build();
    }

    private Service service(String service, String clusterIp) {
        return new ServiceBuilder()
                .withMetadata(metadata(service))
                .withNewSpec()
                .withClusterIP(clusterIp)
                .withSelector(SinglePostgresNames.server(name).selector())
                .addNewPort()
                .withName(SinglePostgresNames.port().name())
                .withPort(SinglePostgresNames.port().number())
                .withNewTargetPort(SinglePostgresNames.port().name())
                .withProtocol("TCP")
                .endPort()
                .endSpec()
                .build();
    }

    private StatefulSet statefulSet() {
        StatefulSet set = new StatefulSetBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withServiceName(SinglePostgresNames.part(name))
                .withReplicas(1)
                .withNewSelector()
                .withMatchLabels(SinglePostgresNames.server(name).selector())
                .endSelector()
                .withTemplate(SingleServerPod.of(flavour, cluster, Labels.ofPlatform(system.value(), name, COMPONENT)))
                .withVolumeClaimTemplates(DiskClaims.template(
                        SingleServerPod.DATA, SinglePostgresNames.server(name).selector(), cluster.volume()))
                .endSpec()
                .build();
        set.getMetadata().setAnnotations(ArgoCd.keep());
        return set;
    }

    private ObjectMeta metadata(String object) {
        return Metadata.of(Namespaces.POSTGRES, object, Labels.ofPlatform(system.value(), object, COMPONENT));
    }
}
