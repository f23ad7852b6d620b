package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.DiskClaims;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * MariaDB clusters of Galera nodes that start, stop and come back by themselves: see {@code start.sh} and {@code
 * decide.sh}.
 */
public final class GaleraCluster {

    private static final String COMPONENT = "mariadb";

    private final Name system;
    private final MariaDb.Galera cluster;
    private final String name;
    private final Map<String, String> labels;

    private GaleraCluster(Name system, MariaDb.Galera cluster) {
        this.system = system;
        this.cluster = cluster;
        this.name = cluster.name().value();
        this.labels = Labels.ofPlatform(system.value(), name, COMPONENT);
    }

    /**
     * Renders {@code clusters}, after what runs in all of them; nothing where none is.
     *
     * @param system the platform
     * @param secrets how the environment keeps secrets
     */
    public static List<HasMetadata> render(Name system, List<MariaDb.Galera> clusters, Secrets secrets) {
        if (clusters.isEmpty()) {
            return List.of();
        }
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(GaleraScripts.render(system));
        objects.add(ProvisioningScripts.render(system));
        clusters.forEach(cluster -> objects.addAll(new GaleraCluster(system, cluster).objects(secrets)));
        return objects;
    }

    /** The ConfigMap with what the server and the exporter read. */
    static String configuration(String cluster) {
        return cluster + "-configuration";
    }

    /** The ConfigMap with the node that a person chose to start from. */
    static String choice(String cluster) {
        return cluster + "-choice";
    }

    private List<HasMetadata> objects(Secrets secrets) {
        return List.of(
                SecretObjects.render(
                        secrets,
                        metadata(GaleraNames.rootSecret(name)),
                        Map.of(SecretNames.PASSWORD, cluster.rootPassword())),
                configMap(configuration(name), configurationFiles()),
                configMap(choice(name), Map.of("node", chosenNode())),
                new ServiceAccountBuilder()
                        .withMetadata(metadata(GaleraNames.service(name)))
                        .withAutomountServiceAccountToken(false)
                        .build(),
                clientService(),
                headlessService(),
                budget(),
                statefulSet());
    }

    private Map<String, String> configurationFiles() {
        Map<String, String> files = new TreeMap<>();
        files.put(ServerContainer.CONFIGURATION_FILE, ServerConfiguration.of(cluster));
        files.put(ExporterContainer.CONFIGURATION_FILE, ExporterContainer.configuration());
        return files;
    }

    private String chosenNode() {
        return cluster.restartFrom()
                .map(choice -> GaleraNames.node(name, choice.node()) + " " + choice.position() + "\n")
                .orElse("");
    }

    private ConfigMap configMap(String configMap, Map<String, String> data) {
        return new ConfigMapBuilder()
                .withMetadata(metadata(configMap))
                .withData(data)
                .build();
    }

    private Service clientService() {
        return new ServiceBuilder()
                .withMetadata(opaque(GaleraNames.service(name)))
                .withNewSpec()
                .withSelector(GaleraNames.nodes(name).selector())
                .withPorts(port(GaleraNames.port()))
                .endSpec()
                .build();
    }

    /** Nodes find each other before any of them is ready. */
    private Service headlessService() {
        List<ServicePort> ports = new ArrayList<>();
        ports.add(port(GaleraNames.port()));
        GaleraNames.portsAmongNodes().forEach(port -> ports.add(port(port)));
        return new ServiceBuilder()
                .withMetadata(opaque(GaleraNames.headlessService(name)))
                .withNewSpec()
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withSelector(GaleraNames.nodes(name).selector())
                .withPorts(ports)
                .endSpec()
                .build();
    }

    /** One at a time keeps the majority; and a node that does not serve anyway may always be moved. */
    private PodDisruptionBudget budget() {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withNewSelector()
                .withMatchLabels(GaleraNames.nodes(name).selector())
                .endSelector()
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .endSpec()
                .build();
    }

    /** All nodes start at once: after a full stop each waits to hear from the others. Updates still go one by one. */
    private StatefulSet statefulSet() {
        StatefulSet set = new StatefulSetBuilder()
                .withMetadata(metadata(name))
                .withNewSpec()
                .withServiceName(GaleraNames.headlessService(name))
                .withReplicas(cluster.replicas().count())
                .withPodManagementPolicy("Parallel")
                .withNewSelector()
                .withMatchLabels(GaleraNames.nodes(name).selector())
                .endSelector()
                .withTemplate(GaleraPod.of(cluster, labels))
                .withVolumeClaimTemplates(DiskClaims.template(
                        GaleraPod.DATA, GaleraNames.nodes(name).selector(), cluster.volume()))
                .endSpec()
                .build();
        set.getMetadata().setAnnotations(ArgoCd.keep());
        return set;
    }

    private static ServicePort port(EndpointPort port) {
        return new ServicePortBuilder()
                .withName(port.name())
                .withPort(port.number())
                .withNewTargetPort(port.name())
                .withProtocol("TCP")
                .build();
    }

    private ObjectMeta opaque(String service) {
        ObjectMeta metadata = metadata(service);
        metadata.setAnnotations(GaleraPod.opaquePorts());
        return metadata;
    }

    private ObjectMeta metadata(String object) {
        return Metadata.of(Namespaces.MARIADB, object, Labels.ofPlatform(system.value(), object, COMPONENT));
    }
}
