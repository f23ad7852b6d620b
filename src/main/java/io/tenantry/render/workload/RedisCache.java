package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.render.TenantLinks;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.RestrictedPod;
import java.util.List;
import java.util.Map;

/**
 * A space's Redis: one pod with a disk. The password is turned into the SHA-256 that Redis' ACL takes before the server
 * starts, so it stands in no file and no argument.
 */
public final class RedisCache {

    /** The image's own user. */
    private static final long USER = 999;

    private static final Image IMAGE = Image.of("docker.io/library/redis:7.4.5-alpine");
    private static final String CONFIG = "redis.conf";
    private static final String CONFIG_FOLDER = "/etc/redis";
    private static final String DATA_FOLDER = "/data";

    /** Replaces the shell by the server, which then gets Kubernetes' signals, and gives it what it reads as input. */
    private static final String START =
            """
            set -eu
            digest=$(printf %s "$REDISCLI_AUTH" | sha256sum | cut -c1-64)
            config=$(cat /etc/redis/redis.conf)
            unset REDISCLI_AUTH
            exec redis-server - <<EOF
            $config
            user default on #$digest ~* &* +@all -@admin -@dangerous +info +keys +flushdb
            EOF
            """;

    private final Cache.Redis cache;
    private final String namespace;
    private final String name;
    private final Map<String, String> labels;
    private final Map<String, String> selector;
    private final EndpointPort port;

    private RedisCache(Name system, SpaceNames names, Cache.Redis cache) {
        this.cache = cache;
        this.namespace = names.namespace();
        this.name = WorkloadNames.cache(cache.name().value());
        this.labels = names.labels(system.value(), name, "cache");
        this.selector = names.selector(name);
        this.port = TenantLinks.port(cache);
    }

    /** The objects of {@code cache}. */
    public static List<HasMetadata> render(Name system, SpaceNames names, Cache.Redis cache) {
        RedisCache redis = new RedisCache(system, names, cache);
        return List.of(redis.config(), redis.statefulSet(), redis.service());
    }

    private HasMetadata config() {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .addToData(
                        CONFIG,
                        """
                        dir %s
                        port %d
                        maxmemory %d
                        maxmemory-policy %s
                        appendonly yes
                        appendfsync everysec
                        save ""
                        """
                                .formatted(
                                        DATA_FOLDER,
                                        port.number(),
                                        CacheMemory.ofLimit(cache.resources()
                                                        .limits()
                                                        .memory())
                                                .bytes(),
                                        policy(cache.whenFull())))
                .build();
    }

    private static String policy(Cache.Redis.WhenFull whenFull) {
        return switch (whenFull) {
            case EVICT -> "allkeys-lru";
            case REFUSE -> "noeviction";
        };
    }

    private StatefulSet statefulSet() {
        return new StatefulSetBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withServiceName(name)
                .withReplicas(1)
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withSpec(RestrictedPod.of(name, USER)
                        .withTerminationGracePeriodSeconds(60L)
                        .withContainers(container())
                        .addNewVolume()
                        .withName("config")
                        .withNewConfigMap()
                        .withName(name)
                        .endConfigMap()
                        .endVolume()
                        .build())
                .endTemplate()
                .withVolumeClaimTemplates(claim())
                .endSpec()
                .build();
    }

    private Container container() {
        return new ContainerBuilder()
                .withName("redis")
                .withImage(IMAGE.toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand("sh", "-c", START)
                .withEnv(password())
                .addNewPort()
                .withName(port.name())
                .withContainerPort(port.number())
                .withProtocol("TCP")
                .endPort()
                .withNewReadinessProbe()
                .withNewExec()
                .withCommand("sh", "-c", "[ \"$(redis-cli --no-auth-warning ping)\" = PONG ]")
                .endExec()
                .withTimeoutSeconds(3)
                .endReadinessProbe()
                .withNewLivenessProbe()
                .withNewTcpSocket()
                .withPort(new IntOrString(port.name()))
                .endTcpSocket()
                .withPeriodSeconds(20)
                .endLivenessProbe()
                .withResources(ContainerResources.of(cache.resources()))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(mount("data", DATA_FOLDER), readOnly("config", CONFIG_FOLDER))
                .build();
    }

    private EnvVar password() {
        return EnvVars.password("REDISCLI_AUTH", SecretNames.cache(cache.name().value()));
    }

    private static VolumeMount mount(String volume, String folder) {
        return new VolumeMountBuilder().withName(volume).withMountPath(folder).build();
    }

    private static VolumeMount readOnly(String volume, String folder) {
        return new VolumeMountBuilder(mount(volume, folder)).withReadOnly(true).build();
    }

    private PersistentVolumeClaim claim() {
        return new PersistentVolumeClaimBuilder()
                .withNewMetadata()
                .withName("data")
                .withLabels(selector)
                .endMetadata()
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName(cache.volume().storageClass().value())
                .withNewResources()
                .addToRequests(
                        "storage", ContainerResources.storage(cache.volume().size()))
                .endResources()
                .endSpec()
                .build();
    }

    private HasMetadata service() {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(selector)
                .addNewPort()
                .withName(port.name())
                .withPort(port.number())
                .withTargetPort(new IntOrString(port.name()))
                .withProtocol("TCP")
                .withAppProtocol("redis")
                .endPort()
                .endSpec()
                .build();
    }
}
