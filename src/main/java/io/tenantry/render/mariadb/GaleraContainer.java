package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.GaleraNames;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.EnvVars;
import java.util.ArrayList;
import java.util.List;

/** The server of a node. There is no startup probe: how long a start takes, the liveness probe's script knows better than a number. */
final class GaleraContainer {

    /** Until the Service's clients know that the node goes. */
    private static final String SECONDS_BEFORE_STOP = "10";

    private GaleraContainer() {}

    static Container of(MariaDb.Galera cluster) {
        return ServerContainer.of(cluster)
                .withCommand(ServerMounts.SCRIPTS_FOLDER + "/start.sh")
                .withEnv(environment(cluster))
                .withPorts(ports())
                .withLivenessProbe(liveness())
                .withReadinessProbe(readiness())
                .withNewLifecycle()
                .withNewPreStop()
                .withNewExec()
                .withCommand("sleep", SECONDS_BEFORE_STOP)
                .endExec()
                .endPreStop()
                .endLifecycle()
                .withVolumeMounts(
                        ServerMounts.data(),
                        ServerMounts.configuration("/etc/galera"),
                        GaleraPod.choice(),
                        ServerMounts.scripts(),
                        ServerMounts.socket(),
                        GaleraPod.report(),
                        ServerMounts.temporary())
                .build();
    }

    private static List<EnvVar> environment(MariaDb.Galera cluster) {
        String name = cluster.name().value();
        Endpoint nodes = MariaDbNames.servers(name);
        return List.of(
                field("NODE", "metadata.name"),
                field("ADDRESS", "status.podIP"),
                EnvVars.plain("CLUSTER", name),
                EnvVars.plain("NODES", Integer.toString(cluster.replicas().count())),
                EnvVars.plain("DOMAIN", nodes.host(MariaDbNames.headlessService(name))));
    }

    private static EnvVar field(String name, String path) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath(path)
                .endFieldRef()
                .endValueFrom()
                .build();
    }

    /** The agent's port is the agent's. */
    private static List<ContainerPort> ports() {
        List<ContainerPort> ports = new ArrayList<>();
        ports.add(ContainerPorts.of(MariaDbNames.port()));
        GaleraNames.portsAmongNodes().stream()
                .filter(port -> !port.equals(GaleraNames.reportPort()))
                .forEach(port -> ports.add(ContainerPorts.of(port)));
        return ports;
    }

    /** Two minutes of silence; then one to stop in. */
    private static Probe liveness() {
        return new ProbeBuilder()
                .withNewExec()
                .withCommand(ServerMounts.SCRIPTS_FOLDER + "/alive.sh")
                .endExec()
                .withPeriodSeconds(30)
                .withTimeoutSeconds(15)
                .withFailureThreshold(4)
                .withTerminationGracePeriodSeconds(60L)
                .build();
    }

    private static Probe readiness() {
        return new ProbeBuilder()
                .withNewExec()
                .withCommand(ServerMounts.SCRIPTS_FOLDER + "/ready.sh")
                .endExec()
                .withPeriodSeconds(5)
                .withTimeoutSeconds(7)
                .withFailureThreshold(2)
                .build();
    }
}
