package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.tenantry.kube.GaleraNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.PodSecurity;

/**
 * What speaks for a node whether its server runs or not, and keeps the server's accounts: beside the server and not in
 * its container, which ends with it. Of the pod's containers it alone has root's password.
 */
final class AgentContainer {

    private static final Resources RESOURCES = Resources.of("10m", "32Mi", "200m", "96Mi");

    private AgentContainer() {}

    static Container of(MariaDb.Galera cluster) {
        return new ContainerBuilder()
                .withName("agent")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand(ServerMounts.SCRIPTS_FOLDER + "/agent.sh")
                .withPorts(ContainerPorts.of(GaleraNames.reportPort()))
                .withNewLivenessProbe()
                .withNewExec()
                .withCommand(
                        "socat",
                        "-u",
                        "TCP:127.0.0.1:" + GaleraNames.reportPort().number(),
                        "/dev/null")
                .endExec()
                .withPeriodSeconds(30)
                .withTimeoutSeconds(10)
                .endLivenessProbe()
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(
                        ServerMounts.scripts(),
                        ServerMounts.root(),
                        ServerMounts.socketToConnect(),
                        GaleraPod.reportToRead(),
                        ServerMounts.temporary())
                .build();
    }
}
