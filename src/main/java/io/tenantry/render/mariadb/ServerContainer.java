package io.tenantry.render.mariadb;

import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.tenantry.model.MariaDb;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.PodSecurity;

/** What the container of a server is, however it starts. */
final class ServerContainer {

    /** The user {@code mysql} of the image, whose local account has all privileges: the files are its own anyway. */
    static final long USER = 999;

    /** Clean, so that the next start need not recover; a large buffer pool on a slow disk takes minutes to write. */
    static final long GRACE_SECONDS = 600;

    private ServerContainer() {}

    static ContainerBuilder of(MariaDb cluster) {
        return new ContainerBuilder()
                .withName("mariadb")
                .withImage(cluster.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withResources(ContainerResources.of(cluster.resources()))
                .withSecurityContext(PodSecurity.restrictedContainer());
    }
}
