package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Cache;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.Volume;
import io.tenantry.render.SpaceLinks;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.DiskClaims;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.PodSecurity;
import io.tenantry.render.block.PodVolumes;
import io.tenantry.render.block.RestrictedPod;
import io.tenantry.render.block.VolumeMounts;
import java.util.List;
import java.util.Map;

/**
 * A space's Redis: one pod, with a disk where it is to remember. The password is turned into the SHA-256 that Redis' ACL takes before the server
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
        this.port = SpaceLinks.port(cache);
    }

    /** The objects of {@code cache}. */
    public static List<HasMetadata> render(Name system, SpaceNames names, Cache.Redis cache) {
        RedisCache redis = new RedisCache(system, names, cache);
        return List.of(
                redis.config(),
                cache.volume().<HasMetadata>map(redis::statefulSet).orElseGet(redis::deployment),
                redis.service());
    }

    private HasMetadata config() {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .addToData(
                        CONFIG,
                        """
                        %sport %d
                        maxmemory %d
                        maxmemory-policy %s
                        %ssave ""
                        """
                                .formatted(
                                        remembers() ? "dir " + DATA_FOLDER + "\n" : "",
                                        port.number(),
                                        CacheMemory.ofLimit(cache.resources()
                                                        .limits()
                                                        .memory())
                                                .bytes(),
                                        policy(cache.whenFull()),
                                        remembers() ? "appendonly yes\nappendfsync everysec\n" : "appendonly no\n"))
                .build();
    }

    private boolean remembers() {
        return cache.volume().isPresent();
    }

    private static String policy(Cache.Redis.WhenFull whenFull) {
        return switch (whenFull) {
            case EVICT -> "allkeys-lru";
            case REFUSE -> "noeviction";
        };
    }

    private StatefulSet statefulSet(Volume volume) {
        return new StatefulSetBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withServiceName(name)
                .withReplicas(1)
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withTemplate(pod(container()
                        .addToVolumeMounts(0, VolumeMounts.writable("data", DATA_FOLDER))
                        .build()))
                .withVolumeClaimTemplates(DiskClaims.template("data", selector, volume))
                .endSpec()
                .build();
    }

    /** The next one answers before this one goes: there is nothing that two would write to. */
    private Deployment deployment() {
        return new DeploymentBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .withNewSpec()
                .withReplicas(1)
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withTemplate(pod(container().build()))
                .endSpec()
                .build();
    }

    private PodTemplateSpec pod(Container container) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .endMetadata()
                .withSpec(RestrictedPod.of(name, USER)
                        .withTerminationGracePeriodSeconds(60L)
                        .withContainers(container)
                        .withVolumes(PodVolumes.configMap("config", name))
                        .build())
                .build();
    }

    private ContainerBuilder container() {
        return new ContainerBuilder()
                .withName("redis")
                .withImage(IMAGE.toString())
                .withImagePullPolicy("IfNotPresent")
                .withCommand("sh", "-c", START)
                .withEnv(password())
                .withPorts(ContainerPorts.of(port))
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
                .withVolumeMounts(VolumeMounts.readOnly("config", CONFIG_FOLDER));
    }

    private EnvVar password() {
        return EnvVars.password("REDISCLI_AUTH", SecretNames.cache(cache.name().value()));
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
