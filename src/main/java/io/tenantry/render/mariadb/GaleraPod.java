package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.model.MariaDb;
import io.tenantry.render.block.MeshAnnotations;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pod of a node: the server, the agent that speaks for it, and the exporter. */
final class GaleraPod {

    static final String DATA_FOLDER = "/var/lib/mysql";
    static final String SCRIPTS_FOLDER = "/scripts";
    static final String SOCKET_FOLDER = "/run/mysqld";
    static final String SOCKET = SOCKET_FOLDER + "/mysqld.sock";

    static final String DATA = "data";
    private static final String CONFIGURATION = "configuration";
    private static final String CHOICE = "choice";
    private static final String REPORT = "report";
    private static final String ROOT = "root";
    private static final String SCRIPTS = "scripts";
    private static final String SOCKETS = "socket";
    private static final String TEMPORARY = "tmp";

    /** The user {@code mysql} of the image, whose local account has all privileges: the files are its own anyway. */
    private static final long USER = 999;

    /** Clean, so that the next start need not recover; a large buffer pool on a slow disk takes minutes to write. */
    private static final long GRACE_SECONDS = 600;

    private GaleraPod() {}

    static PodTemplateSpec of(MariaDb.Galera cluster, Map<String, String> labels) {
        String name = cluster.name().value();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(annotations(cluster))
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName(GaleraNames.service(name))
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(security())
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .withTopologySpreadConstraints(
                        spread(name, "kubernetes.io/hostname", "DoNotSchedule"),
                        spread(name, "topology.kubernetes.io/zone", "ScheduleAnyway"))
                .withContainers(ServerContainer.of(cluster), AgentContainer.of(cluster), ExporterContainer.of(cluster))
                .withVolumes(volumes(name))
                .endSpec()
                .build();
    }

    /** The server reads its configuration when it starts: another one starts the nodes anew, one after the other. */
    private static Map<String, String> annotations(MariaDb.Galera cluster) {
        Map<String, String> annotations = new TreeMap<>(opaquePorts());
        annotations.put(
                "tenantry.io/configuration-digest",
                Texts.digest(Map.of(ServerContainer.CONFIGURATION_FILE, ServerConfiguration.of(cluster))));
        return annotations;
    }

    static Map<String, String> opaquePorts() {
        List<EndpointPort> ports = new ArrayList<>(GaleraNames.portsAmongNodes());
        ports.add(GaleraNames.port());
        return MeshAnnotations.opaque(ports);
    }

    private static PodSecurityContext security() {
        return new PodSecurityContextBuilder(PodSecurity.restricted(USER))
                .withFsGroupChangePolicy("OnRootMismatch")
                .build();
    }

    /** Two nodes on one machine are lost together, and with them the majority. */
    private static TopologySpreadConstraint spread(String cluster, String key, String whenUnsatisfiable) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey(key)
                .withWhenUnsatisfiable(whenUnsatisfiable)
                .withLabelSelector(new LabelSelectorBuilder()
                        .withMatchLabels(GaleraNames.nodes(cluster).selector())
                        .build())
                .build();
    }

    private static List<Volume> volumes(String cluster) {
        return List.of(
                configMap(CONFIGURATION, GaleraCluster.configuration(cluster), 0444),
                configMap(CHOICE, GaleraCluster.choice(cluster), 0444),
                configMap(SCRIPTS, GaleraScripts.NAME, 0555),
                new VolumeBuilder()
                        .withName(ROOT)
                        .withNewSecret()
                        .withSecretName(GaleraNames.rootSecret(cluster))
                        .withDefaultMode(0440)
                        .endSecret()
                        .build(),
                empty(SOCKETS),
                empty(REPORT),
                empty(TEMPORARY));
    }

    private static Volume configMap(String volume, String configMap, int mode) {
        return new VolumeBuilder()
                .withName(volume)
                .withNewConfigMap()
                .withName(configMap)
                .withDefaultMode(mode)
                .endConfigMap()
                .build();
    }

    private static Volume empty(String volume) {
        return new VolumeBuilder()
                .withName(volume)
                .withNewEmptyDir()
                .endEmptyDir()
                .build();
    }

    static VolumeMount data() {
        return mount(DATA, DATA_FOLDER, false);
    }

    static VolumeMount configuration(String folder) {
        return mount(CONFIGURATION, folder, true);
    }

    static VolumeMount choice() {
        return mount(CHOICE, "/etc/galera-choice", true);
    }

    static VolumeMount scripts() {
        return mount(SCRIPTS, SCRIPTS_FOLDER, true);
    }

    static VolumeMount root() {
        return mount(ROOT, "/run/secrets/root", true);
    }

    /** Where the server listens locally; whoever only connects may not change anything there. */
    static VolumeMount socket(boolean readOnly) {
        return mount(SOCKETS, SOCKET_FOLDER, readOnly);
    }

    static VolumeMount report(boolean readOnly) {
        return mount(REPORT, "/run/galera", readOnly);
    }

    static VolumeMount temporary() {
        return mount(TEMPORARY, "/tmp", false);
    }

    private static VolumeMount mount(String volume, String folder, boolean readOnly) {
        return new VolumeMountBuilder()
                .withName(volume)
                .withMountPath(folder)
                .withReadOnly(readOnly ? true : null)
                .build();
    }
}
