package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.PodSecurity;

/** postgres_exporter beside a single server, as a user of the operating system that the server knows and no password. */
final class SingleServerExporter {

    /** The image's own: {@code nobody}, as {@code pg_ident.conf} calls it. */
    private static final long USER = 65534;

    private static final Resources RESOURCES = Resources.of("20m", "32Mi", "200m", "96Mi");

    private SingleServerExporter() {}

    /** The container; {@code sockets} is where the server listens. */
    static Container of(VolumeMount sockets) {
        return new ContainerBuilder()
                .withName("exporter")
                .withImage(Exporter.IMAGE.toString())
                .withImagePullPolicy("IfNotPresent")
                .withEnv(EnvVars.plain(
                        "DATA_SOURCE_NAME",
                        "host=" + SingleServerFiles.SOCKETS + " user=monitor dbname=postgres sslmode=disable"))
                .withPorts(ContainerPorts.of(SinglePostgresNames.metricsPort()))
                .withResources(ContainerResources.of(RESOURCES))
                .withSecurityContext(new SecurityContextBuilder(PodSecurity.restrictedContainer())
                        .withRunAsUser(USER)
                        .withRunAsGroup(USER)
                        .build())
                .withVolumeMounts(sockets)
                .build();
    }
}
