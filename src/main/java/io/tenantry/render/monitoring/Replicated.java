package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpecBuilder;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.StorageSpec;
import io.fabric8.openshift.api.model.monitoring.v1.StorageSpecBuilder;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.model.Flavour;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Replicas;
import io.tenantry.model.Volume;
import io.tenantry.render.block.ContainerResources;
import java.util.Map;
import java.util.Optional;

/** What Prometheus, Alertmanager and Grafana have in common: pods that an operator makes, each with a disk. */
final class Replicated {

    private Replicated() {}

    /** The nodes they run on; any when nobody says. */
    static Map<String, String> nodes(Flavour flavour, Monitoring monitoring) {
        return monitoring
                .nodePool()
                .map(pool -> Map.of(flavour.nodePoolLabel(), pool.value()))
                .orElse(Map.of());
    }

    /** The operator's own kinds hold a claim without the header that the builder puts in. */
    static StorageSpec disk(Volume volume) {
        return new StorageSpecBuilder()
                .withNewVolumeClaimTemplate()
                .withApiVersion(null)
                .withKind(null)
                .withSpec(claim(volume))
                .endVolumeClaimTemplate()
                .build();
    }

    static PersistentVolumeClaimSpec claim(Volume volume) {
        return new PersistentVolumeClaimSpecBuilder()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName(volume.storageClass().value())
                .withNewResources()
                .addToRequests("storage", ContainerResources.storage(volume.size()))
                .endResources()
                .build();
    }

    static Service service(ObjectMeta metadata, Endpoint pods, EndpointPort port) {
        return new ServiceBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withType("ClusterIP")
                .withSelector(pods.selector())
                .addNewPort()
                .withName(port.name())
                .withPort(port.number())
                .withTargetPort(new IntOrString(port.name()))
                .withProtocol("TCP")
                .withAppProtocol("http")
                .endPort()
                .endSpec()
                .build();
    }

    /** One at a time; of a single pod there is nothing to keep. */
    static Optional<HasMetadata> disruptionBudget(ObjectMeta metadata, Endpoint pods, Replicas replicas) {
        if (replicas.count() == 1) {
            return Optional.empty();
        }
        return Optional.of(new PodDisruptionBudgetBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .withNewSelector()
                .withMatchLabels(pods.selector())
                .endSelector()
                .endSpec()
                .build());
    }
}
