package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import io.tenantry.render.block.MeshAnnotations;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.VolumeMounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pod of a node: the server, the agent that speaks for it, and the exporter. */
final class GaleraPod {

    private static final String CHOICE = "choice";
    private static final String REPORT = "report";

    private GaleraPod() {}

    static PodTemplateSpec of(MariaDb.Galera cluster, Map<String, String> labels) {
        String name = cluster.name().value();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(annotations(cluster))
                .endMetadata()
                .withNewSpec()
                .withServiceAccountName(MariaDbNames.service(name))
                .withAutomountServiceAccountToken(false)
                .withEnableServiceLinks(false)
                .withSecurityContext(security())
                .withTerminationGracePeriodSeconds(ServerContainer.GRACE_SECONDS)
                .withTopologySpreadConstraints(
                        spread(name, "kubernetes.io/hostname", "DoNotSchedule"),
                        spread(name, "topology.kubernetes.io/zone", "ScheduleAnyway"))
                .withContainers(GaleraContainer.of(cluster), AgentContainer.of(cluster), ExporterContainer.of(cluster))
                .withVolumes(volumes(name))
                .endSpec()
                .build();
    }

    /** The server reads its configuration when it starts: another one starts the nodes anew, one after the other. */
    private static Map<String, String> annotations(MariaDb.Galera cluster) {
        List<EndpointPort> ports = new ArrayList<>(GaleraNames.portsAmongNodes());
        ports.add(MariaDbNames.port());
        Map<String, String> annotations = new TreeMap<>(MeshAnnotations.opaque(ports));
        annotations.put(ServerConfiguration.DIGEST_ANNOTATION, ServerConfiguration.digest(cluster));
        return annotations;
    }

    private static PodSecurityContext security() {
        return new PodSecurityContextBuilder(PodSecurity.restricted(ServerContainer.USER))
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
                        .withMatchLabels(MariaDbNames.servers(cluster).selector())
                        .build())
                .build();
    }

    private static List<Volume> volumes(String cluster) {
        return List.of(
                ServerVolumes.configuration(cluster),
                ServerVolumes.configMap(CHOICE, GaleraCluster.choice(cluster), 0444),
                ServerVolumes.scripts(ServerScripts.GALERA.name()),
                ServerVolumes.root(cluster),
                ServerVolumes.sockets(),
                PodVolumes.empty(REPORT),
                ServerVolumes.temporary());
    }

    static VolumeMount choice() {
        return VolumeMounts.readOnly(CHOICE, "/etc/galera-choice");
    }

    /** Where the node writes what it knows of itself. */
    static VolumeMount report() {
        return VolumeMounts.writable(REPORT, "/run/galera");
    }

    /** The same for whoever only tells it on. */
    static VolumeMount reportToRead() {
        return VolumeMounts.readOnly(REPORT, "/run/galera");
    }
}
