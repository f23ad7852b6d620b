package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.tenantry.imports.xk8s.SecretProviderClass;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Image;
import io.tenantry.model.Name;
import io.tenantry.model.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pods by which values of a vault come into a namespace: what a pod mounts becomes a Secret, and is one for as long as the
 * pod is there. One pod a namespace mounts all of it, sleeps, and is nobody's program. So operators, Jobs and whoever else
 * reads a Secret finds it, without a volume or an identity of its own.
 *
 * @see <a href="https://secrets-store-csi-driver.sigs.k8s.io/topics/sync-as-kubernetes-secret">sync as Kubernetes Secret</a>
 */
public final class SecretKeepers {

    /** What pods of Kubernetes' own keep their namespaces with: it sleeps. */
    private static final Image IMAGE = Image.of("registry.k8s.io/pause:3.10");

    /** The user that the image is made for. */
    private static final long USER = 65535;

    private static final String DRIVER = "secrets-store.csi.k8s.io";

    private SecretKeepers() {}

    /**
     * A keeper for each namespace in which {@code objects} wait for one; none where secrets come from no vault.
     *
     * @param owner whose objects these are: in a namespace that is not the owner's, the keeper is called after the owner
     */
    public static List<HasMetadata> render(Name system, SpaceNames owner, Collection<HasMetadata> objects) {
        SortedMap<String, SortedSet<String>> classes = new TreeMap<>();
        objects.stream()
                .filter(SecretProviderClass.class::isInstance)
                .map(HasMetadata::getMetadata)
                .forEach(metadata -> classes.computeIfAbsent(metadata.getNamespace(), unused -> new TreeSet<>())
                        .add(metadata.getName()));
        List<HasMetadata> keepers = new ArrayList<>();
        classes.forEach((namespace, names) -> keepers.addAll(of(system, owner, namespace, names)));
        return keepers;
    }

    /** For the platform's own objects, whichever of its namespaces they stand in. */
    public static List<HasMetadata> render(Name system, Collection<HasMetadata> objects) {
        List<HasMetadata> keepers = new ArrayList<>();
        objects.stream()
                .filter(SecretProviderClass.class::isInstance)
                .map(object -> object.getMetadata().getNamespace())
                .distinct()
                .sorted()
                .forEach(namespace -> keepers.addAll(render(
                        system,
                        SpaceNames.ofSystem(namespace),
                        objects.stream()
                                .filter(object ->
                                        namespace.equals(object.getMetadata().getNamespace()))
                                .toList())));
        return keepers;
    }

    private static List<HasMetadata> of(Name system, SpaceNames owner, String namespace, Collection<String> classes) {
        String name = namespace.equals(owner.namespace()) ? SecretNames.KEEPER : owner.shared(SecretNames.KEEPER);
        Map<String, String> labels = owner.labels(system.value(), name, "secrets");
        return List.of(
                new ServiceAccountBuilder()
                        .withMetadata(Metadata.of(namespace, name, labels))
                        .withAutomountServiceAccountToken(false)
                        .build(),
                deployment(Metadata.of(namespace, name, labels), owner.selector(name), volumes(owner, classes)));
    }

    /** What is mounted, by the name of its volume: the owner's name in front says nothing here, and a volume's is short. */
    private static SortedMap<String, String> volumes(SpaceNames owner, Collection<String> classes) {
        SortedMap<String, String> volumes = new TreeMap<>();
        String prefix = owner.shared("");
        classes.forEach(name -> volumes.put(name.startsWith(prefix) ? name.substring(prefix.length()) : name, name));
        return volumes;
    }

    private static Deployment deployment(
            ObjectMeta metadata, Map<String, String> selector, SortedMap<String, String> volumes) {
        return new DeploymentBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withReplicas(1)
                .withRevisionHistoryLimit(3)
                .withNewStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withNewMaxSurge(1)
                .withNewMaxUnavailable(0)
                .endRollingUpdate()
                .endStrategy()
                .withNewSelector()
                .withMatchLabels(selector)
                .endSelector()
                .withNewTemplate()
                .withNewMetadata()
                .withLabels(metadata.getLabels())
                .endMetadata()
                .withSpec(RestrictedPod.of(metadata.getName(), USER)
                        .withContainers(pause(volumes.keySet()))
                        .withVolumes(volumes.entrySet().stream()
                                .map(volume -> volume(volume.getKey(), volume.getValue()))
                                .toList())
                        .build())
                .endTemplate()
                .endSpec()
                .build();
    }

    private static Container pause(Collection<String> volumes) {
        return new ContainerBuilder()
                .withName("pause")
                .withImage(IMAGE.toString())
                .withImagePullPolicy("IfNotPresent")
                .withResources(ContainerResources.of(Secrets.KeyVault.KEEPER))
                .withSecurityContext(PodSecurity.restrictedContainer())
                .withVolumeMounts(volumes.stream()
                        .map(name -> VolumeMounts.readOnly(name, "/vault/" + name))
                        .toList())
                .build();
    }

    private static Volume volume(String name, String secretProviderClass) {
        return new VolumeBuilder()
                .withName(name)
                .withNewCsi()
                .withDriver(DRIVER)
                .withReadOnly(true)
                .addToVolumeAttributes("secretProviderClass", secretProviderClass)
                .endCsi()
                .build();
    }
}
