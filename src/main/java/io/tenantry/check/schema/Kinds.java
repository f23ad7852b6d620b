package io.tenantry.check.schema;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Endpoints;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodTemplate;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicy;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBinding;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressClass;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.tenantry.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kubernetes' own kinds, and the class that knows each of their fields. */
final class Kinds {

    private static final Map<String, Class<?>> CLASSES = Stream.of(
                    in(
                            "v1",
                            ConfigMap.class,
                            Endpoints.class,
                            LimitRange.class,
                            Namespace.class,
                            PersistentVolume.class,
                            PersistentVolumeClaim.class,
                            Pod.class,
                            PodTemplate.class,
                            ReplicationController.class,
                            ResourceQuota.class,
                            Secret.class,
                            Service.class,
                            ServiceAccount.class),
                    in("apps/v1", DaemonSet.class, Deployment.class, ReplicaSet.class, StatefulSet.class),
                    in("batch/v1", CronJob.class, Job.class),
                    in("autoscaling/v2", HorizontalPodAutoscaler.class),
                    in("networking.k8s.io/v1", Ingress.class, IngressClass.class, NetworkPolicy.class),
                    in("policy/v1", PodDisruptionBudget.class),
                    in(
                            "rbac.authorization.k8s.io/v1",
                            ClusterRole.class,
                            ClusterRoleBinding.class,
                            Role.class,
                            RoleBinding.class),
                    in("storage.k8s.io/v1", StorageClass.class),
                    in(
                            "admissionregistration.k8s.io/v1",
                            MutatingWebhookConfiguration.class,
                            ValidatingAdmissionPolicy.class,
                            ValidatingAdmissionPolicyBinding.class,
                            ValidatingWebhookConfiguration.class))
            .flatMap(kinds -> kinds)
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Kinds() {}

    /** The class of an object, absent for kinds and versions that are not known here. */
    static Optional<Class<?>> of(Manifest manifest) {
        return Optional.ofNullable(CLASSES.get(key(manifest.at("/apiVersion").asText(), manifest.kind())));
    }

    private static Stream<Map.Entry<String, Class<?>>> in(String apiVersion, Class<?>... kinds) {
        return List.of(kinds).stream().map(kind -> Map.entry(key(apiVersion, kind.getSimpleName()), kind));
    }

    private static String key(String apiVersion, String kind) {
        return apiVersion + " " + kind;
    }
}
