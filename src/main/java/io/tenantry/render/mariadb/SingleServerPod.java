package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.MeshAnnotations;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.RestrictedPod;
import java.util.List;
import java.util.Map;

/** The pod of a single server: the server, what keeps its accounts, and the exporter. */
final class SingleServerPod {

    private static final Resources KEEPER = Resources.of("10m", "32Mi", "200m", "96Mi");

    private SingleServerPod() {}

    static PodTemplateSpec of(MariaDb.Single cluster, Map<String, String> labels) {
        String name = cluster.name().value();
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(MeshAnnotations.opaque(List.of(MariaDbNames.port())))
                .addToAnnotations(ServerConfiguration.DIGEST_ANNOTATION, ServerConfiguration.digest(cluster))
                .endMetadata()
                .withSpec(RestrictedPod.of(MariaDbNames.service(name), ServerContainer.USER)
                        .withSecurityContext(new PodSecurityContextBuilder(PodSecurity.restricted(ServerContainer.USER))
                                .withFsGroupChangePolicy("OnRootMismatch")
                                .build())
                        .withTerminationGracePeriodSeconds(ServerContainer.GRACE_SECONDS)
                        .withContainers(server(cluster), keeper(cluster), ExporterContainer.of(cluster))
                        .withVolumes(
                                ServerVolumes.configuration(name),
                                ServerVolumes.scripts(ServerScripts.SINGLE.name()),
                                ServerVolumes.root(name),
                                ServerVolumes.sockets(),
                                ServerVolumes.temporary())
                        .build())
                .build();
    }

    private static Container server(MariaDb.Single cluster) {
        return ServerContainer.of(cluster)
                .withCommand(ServerMounts.SCRIPTS_FOLDER + "/serve.sh")
                .withPorts(ContainerPorts.of(MariaDbNames.port()))
                .withStartupProbe(answers(10, 180))
                .withLivenessProbe(answers(10, 6))
                .withReadinessProbe(answers(5, 2))
                .withVolumeMounts(
                        ServerMounts.data(),
                        ServerMounts.configuration("/etc/mariadb"),
                        ServerMounts.scripts(),
                        ServerMounts.socket(),
                        ServerMounts.temporary())
                .build();
    }

    /**
     * Asks through the socket, as a user without a password; a server that has no connection left answers as well. The first
     * start may take half an hour: after a crash the log is read again.
     */
    private static Probe answers(int periodSeconds, int failures) {
        return new ProbeBuilder()
                .withNewExec()
                .withCommand(
                        "mariadb-admin", "--no-defaults", "--user=mysql", "--socket=" + ServerMounts.SOCKET, "ping")
                .endExec()
                .withPeriodSeconds(periodSeconds)
                .withTimeoutSeconds(5)
                .withFailureThreshold(failures)
                .build();
    }

    /** Of the pod's containers it alone has root's password. */
    private static Container keeper(MariaDb.Single cluster) {
        return new ContainerBuilder()
                .withName("accounts")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand(ServerMounts.SCRIPTS_FOLDER + "/keep-accounts.sh")
                .withResources(ContainerResources.of(KEEPER))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(
                        ServerMounts.scripts(),
                        ServerMounts.root(),
                        ServerMounts.socketToConnect(),
                        ServerMounts.temporary())
                .build();
    }
}
