package io.tenantry.render.postgres;

import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.tenantry.imports.zalan.postgresqlspec.Sidecars;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.ZalandoNames;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.render.block.ContainerResources;

/**
 * postgres_exporter beside each server, as a role that may read statistics and nothing else. The operator gives every
 * sidecar the superuser's password too, in variables that this one does not read.
 */
final class Exporter {

    private static final Image IMAGE = Image.of("quay.io/prometheuscommunity/postgres-exporter:v0.17.1");
    private static final Resources RESOURCES = Resources.of("20m", "32Mi", "200m", "96Mi");

    private Exporter() {}

    static Sidecars of(Name cluster) {
        EndpointPort port = ZalandoNames.metricsPort();
        String secret = ZalandoNames.monitorSecret(cluster.value());
        return new Sidecars()
                .withName("exporter")
                .withImage(IMAGE.toString())
                .withPorts(new ContainerPortBuilder()
                        .withName(port.name())
                        .withContainerPort(port.number())
                        .withProtocol("TCP")
                        .build())
                .withEnv(
                        new EnvVarBuilder()
                                .withName("DATA_SOURCE_URI")
                                .withValue("localhost:5432/postgres?sslmode=require")
                                .build(),
                        from("DATA_SOURCE_USER", secret, "username"),
                        from("DATA_SOURCE_PASS", secret, SecretNames.PASSWORD))
                .withResources(ContainerResources.of(RESOURCES));
    }

    private static EnvVar from(String variable, String secret, String key) {
        return new EnvVarBuilder()
                .withName(variable)
                .withNewValueFrom()
                .withNewSecretKeyRef()
                .withName(secret)
                .withKey(key)
                .endSecretKeyRef()
                .endValueFrom()
                .build();
    }
}
