package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.render.SpaceLinks;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.RestrictedPod;
import java.util.List;
import java.util.Map;

/** A space's Memcached: its Service is headless, since clients hash keys over the pods themselves. */
public final class MemcachedCache {

    /** The image's own user. */
    private static final long USER = 11211;

    private static final Image IMAGE = Image.of("docker.io/library/memcached:1.6.39-alpine");

    private MemcachedCache() {}

    /** The objects of {@code cache}. */
    public static List<HasMetadata> render(Name system, SpaceNames names, Cache.Memcached cache) {
        String namespace = names.namespace();
        String name = WorkloadNames.cache(cache.name().value());
        Map<String, String> labels = names.labels(system.value(), name, "cache");
        Map<String, String> selector = names.selector(name);
        EndpointPort port = SpaceLinks.port(cache);
        return List.of(
                new DeploymentBuilder()
                        .withMetadata(Metadata.of(namespace, name, labels))
                        .withNewSpec()
                        .withReplicas(cache.replicas().count())
                        .withNewSelector()
                        .withMatchLabels(selector)
                        .endSelector()
                        .withNewTemplate()
                        .withNewMetadata()
                        .withLabels(labels)
                        .endMetadata()
                        .withSpec(RestrictedPod.of(name, USER)
                                .withContainers(container(cache, port))
                                .build())
                        .endTemplate()
                        .endSpec()
                        .build(),
                new ServiceBuilder()
                        .withMetadata(Metadata.of(namespace, name, labels))
                        .withNewSpec()
                        .withClusterIP("None")
                        .withSelector(selector)
                        .addNewPort()
                        .withName(port.name())
                        .withPort(port.number())
                        .withTargetPort(new IntOrString(port.name()))
                        .withProtocol("TCP")
                        .withAppProtocol("tcp")
                        .endPort()
                        .endSpec()
                        .build());
    }

    private static Container container(Cache.Memcached cache, EndpointPort port) {
        return new ContainerBuilder()
                .withName("memcached")
                .withImage(IMAGE.toString())
                .withImagePullPolicy("IfNotPresent")
                .withArgs("--memory-limit="
                        + CacheMemory.ofLimit(cache.resources().limits().memory())
                                .mebibytes())
                .withPorts(ContainerPorts.of(port))
                .withNewReadinessProbe()
                .withNewTcpSocket()
                .withPort(new IntOrString(port.name()))
                .endTcpSocket()
                .endReadinessProbe()
                .withNewLivenessProbe()
                .withNewTcpSocket()
                .withPort(new IntOrString(port.name()))
                .endTcpSocket()
                .withPeriodSeconds(20)
                .endLivenessProbe()
                .withResources(ContainerResources.of(cache.resources()))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .build();
    }
}
