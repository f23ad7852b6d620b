package io.tenantry.render.reloader;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.tenantry.imports.argoproj.Rollout;
import io.tenantry.kube.ReloaderNames;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Secrets that pods read, written on what makes them. ConfigMaps are not among them: pods bear a digest of those, which
 * stand in Git. Credentials for images are read by the kubelet, at each pull.
 */
public final class WatchedSecrets {

    private WatchedSecrets() {}

    /** {@code objects}, and on each that makes pods what these read. */
    public static List<HasMetadata> namedOn(List<HasMetadata> objects) {
        objects.forEach(object -> pods(object)
                .map(WatchedSecrets::of)
                .filter(secrets -> !secrets.isEmpty())
                .ifPresent(secrets -> annotate(object.getMetadata(), secrets)));
        return objects;
    }

    private static void annotate(ObjectMeta metadata, NavigableSet<String> secrets) {
        Map<String, String> annotations = new TreeMap<>(metadata.getAnnotations());
        annotations.put(ReloaderNames.SECRETS, String.join(",", secrets));
        metadata.setAnnotations(annotations);
    }

    /** Absent where it makes none, or none that stay. */
    private static Optional<PodSpec> pods(HasMetadata object) {
        if (object instanceof Deployment deployment) {
            return Optional.of(deployment.getSpec().getTemplate().getSpec());
        }
        if (object instanceof StatefulSet statefulSet) {
            return Optional.of(statefulSet.getSpec().getTemplate().getSpec());
        }
        return object instanceof Rollout rollout
                ? Optional.of((PodSpec) rollout.getSpec()
                        .getTemplate()
                        .getAdditionalProperties()
                        .get("spec"))
                : Optional.empty();
    }

    private static NavigableSet<String> of(PodSpec pods) {
        NavigableSet<String> secrets = new TreeSet<>();
        Stream.concat(pods.getInitContainers().stream(), pods.getContainers().stream())
                .flatMap(WatchedSecrets::of)
                .forEach(secrets::add);
        pods.getVolumes().stream().flatMap(WatchedSecrets::of).forEach(secrets::add);
        return secrets;
    }

    private static Stream<String> of(Container container) {
        return Stream.concat(
                container.getEnv().stream()
                        .map(EnvVar::getValueFrom)
                        .filter(Objects::nonNull)
                        .map(source -> source.getSecretKeyRef())
                        .filter(Objects::nonNull)
                        .map(key -> key.getName()),
                container.getEnvFrom().stream()
                        .map(EnvFromSource::getSecretRef)
                        .filter(Objects::nonNull)
                        .map(secret -> secret.getName()));
    }

    private static Stream<String> of(Volume volume) {
        if (volume.getSecret() != null) {
            return Stream.of(volume.getSecret().getSecretName());
        }
        return volume.getProjected() == null
                ? Stream.empty()
                : volume.getProjected().getSources().stream()
                        .map(VolumeProjection::getSecret)
                        .filter(Objects::nonNull)
                        .map(secret -> secret.getName());
    }
}
