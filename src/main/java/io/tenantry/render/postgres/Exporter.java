package io.tenantry.render.postgres;

import io.tenantry.imports.zalan.postgresqlspec.Sidecars;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;

/**
 * postgres_exporter beside each server, as a role that may read statistics and nothing else. The operator gives every
 * sidecar the superuser's password too, in variables that this one does not read.
 */
final class Exporter {

    static final Image IMAGE = Image.of("quay.io/prometheuscommunity/postgres-exporter:v0.17.1");
    private static final Resources RESOURCES = Resources.of("20m", "32Mi", "200m", "96Mi");

    private Exporter() {}

    static Sidecars of(Name cluster) {
        String secret = ZalandoNames.monitorSecret(cluster.value());
        return new Sidecars()
                .withName("exporter")
                .withImage(IMAGE.toString())
                .withPorts(ContainerPorts.of(ZalandoNames.metricsPort()))
                .withEnv(
                        EnvVars.plain("DATA_SOURCE_URI", "localhost:5432/postgres?sslmode=require"),
                        EnvVars.secret("DATA_SOURCE_USER", secret, "username"),
                        EnvVars.password("DATA_SOURCE_PASS", secret))
                .withResources(ContainerResources.of(RESOURCES));
    }
}
