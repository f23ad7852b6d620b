package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.Labels;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.DiskClaims;
import io.tenantry.render.block.MeshAnnotations;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every cluster has beside the pods of its servers, whoever runs them. */
final class ServerObjects {

    private static final String COMPONENT = "mariadb";

    private final Name system;
    private final MariaDb cluster;
    private final String name;
    private final List<EndpointPort> ports;

    /** Those of {@code cluster}, whose servers also have {@code further} ports for each other. */
    ServerObjects(Name system, MariaDb cluster, List<EndpointPort> further) {
        this.system = system;
        this.cluster = cluster;
        this.name = cluster.name().value();
        this.ports = new ArrayList<>(List.of(MariaDbNames.port()));
        ports.addAll(further);
    }

    /** The ConfigMap with what the server and the exporter read. */
    static String configuration(String cluster) {
        return cluster + "-configuration";
    }

    HasMetadata rootSecret(Secrets secrets) {
        return SecretObjects.render(
                secrets, metadata(MariaDbNames.rootSecret(name)), Map.of(SecretNames.PASSWORD, cluster.rootPassword()));
    }

    ConfigMap configuration() {
        Map<String, String> files = new TreeMap<>();
        files.put(ServerConfiguration.FILE, ServerConfiguration.of(cluster));
        files.put(ExporterContainer.CONFIGURATION_FILE, ExporterContainer.configuration());
        return configMap(configuration(name), files);
    }

    ConfigMap configMap(String configMap, Map<String, String> data) {
        return new ConfigMapBuilder()
                .withMetadata(metadata(configMap))
                .withData(data)
                .build();
    }

    ServiceAccount serviceAccount() {
        return new ServiceAccountBuilder()
                .withMetadata(metadata(MariaDbNames.service(name)))
                .withAutomountServiceAccountToken(false)
                .build();
    }

    /** The servers that are ready. */
    Service clientService() {
        return new ServiceBuilder()
                .withMetadata(opaque(MariaDbNames.service(name)))
                .withNewSpec()
                .withSelector(selector())
                .withPorts(port(MariaDbNames.port()))
                .endSpec()
                .build();
    }

    /** Each server by its own name, and before any of them is ready: so nodes find each other. */
    Service headlessService() {
        return new ServiceBuilder()
                .withMetadata(opaque(MariaDbNames.headlessService(name)))
                .withNewSpec()
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withSelector(selector())
                .withPorts(ports.stream().map(ServerObjects::port).toList())
                .endSpec()
                .build();
    }

    PersistentVolumeClaim claim() {
        return DiskClaims.template(ServerVolumes.DATA, selector(), cluster.volume());
    }

    Map<String, String> selector() {
        return MariaDbNames.servers(name).selector();
    }

    /** Those of the servers' pods. */
    Map<String, String> labels() {
        return Labels.ofPlatform(system.value(), name, COMPONENT);
    }

    ObjectMeta metadata(String object) {
        return Metadata.of(Namespaces.MARIADB, object, Labels.ofPlatform(system.value(), object, COMPONENT));
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
        metadata.setAnnotations(MeshAnnotations.opaque(ports));
        return metadata;
    }
}
