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
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.model.MariaDb;
import io.tenantry.render.block.MeshAnnotations;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.Texts;
import io.tenantry.render.block.VolumeMounts;
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
                PodVolumes.secret(ROOT, GaleraNames.rootSecret(cluster)),
                PodVolumes.empty(SOCKETS),
                PodVolumes.empty(REPORT),
                PodVolumes.empty(TEMPORARY));
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

    static VolumeMount data() {
        return VolumeMounts.writable(DATA, DATA_FOLDER);
    }

    static VolumeMount configuration(String folder) {
        return VolumeMounts.readOnly(CONFIGURATION, folder);
    }

    static VolumeMount choice() {
        return VolumeMounts.readOnly(CHOICE, "/etc/galera-choice");
    }

    static VolumeMount scripts() {
        return VolumeMounts.readOnly(SCRIPTS, SCRIPTS_FOLDER);
    }

    static VolumeMount root() {
        return VolumeMounts.readOnly(ROOT, "/run/secrets/root");
    }

    /** Where the server listens locally. */
    static VolumeMount socket() {
        return VolumeMounts.writable(SOCKETS, SOCKET_FOLDER);
    }

    /** The same for whoever only connects, and may not change anything there. */
    static VolumeMount socketToConnect() {
        return VolumeMounts.readOnly(SOCKETS, SOCKET_FOLDER);
    }

    /** Where the node writes what it knows of itself. */
    static VolumeMount report() {
        return VolumeMounts.writable(REPORT, "/run/galera");
    }

    /** The same for whoever only tells it on. */
    static VolumeMount reportToRead() {
        return VolumeMounts.readOnly(REPORT, "/run/galera");
    }

    static VolumeMount temporary() {
        return VolumeMounts.writable(TEMPORARY, "/tmp");
    }
}
