package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.PodSecurity;

/**
 * mysqld_exporter. It comes through the server's socket as the user of the operating system that it runs as, to which the
 * server gave what monitoring needs and no password.
 */
final class ExporterContainer {

    static final String CONFIGURATION_FILE = "exporter.cnf";

    /** The image's own, and the name that the server's image has for it. */
    private static final long USER = 65534;

    private static final String USER_NAME = "nobody";

    private static final Resources RESOURCES = Resources.of("10m", "32Mi", "200m", "96Mi");
    private static final String FOLDER = "/etc/exporter";

    private ExporterContainer() {}

    static Container of(MariaDb cluster) {
        return new ContainerBuilder()
                .withName("exporter")
                .withImage(cluster.exporter().toString())
                .withImagePullPolicy("IfNotPresent")
                .withArgs("--config.my-cnf=" + FOLDER + "/" + CONFIGURATION_FILE, "--collect.info_schema.processlist")
                .withPorts(ContainerPorts.of(MariaDbNames.metricsPort()))
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(security())
                .withVolumeMounts(ServerMounts.configuration(FOLDER), ServerMounts.socketToConnect())
                .build();
    }

    static String configuration() {
        return """
               [client]
               user = %s
               socket = %s
               """
                .formatted(USER_NAME, ServerMounts.SOCKET);
    }

    private static SecurityContext security() {
        return new SecurityContextBuilder(PodSecurity.restrictedContainer())
                .withRunAsUser(USER)
                .withRunAsGroup(USER)
                .build();
    }
}
