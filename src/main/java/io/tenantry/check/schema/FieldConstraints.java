package io.tenantry.check.schema;

import io.fabric8.kubernetes.api.model.ConfigMapKeySelector;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentStrategy;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetSpec;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import io.tenantry.check.schema.FieldConstraint.Form;
import io.tenantry.check.schema.FieldConstraint.OneOf;
import io.tenantry.check.schema.FieldConstraint.Required;
import io.tenantry.check.schema.FieldConstraint.Within;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Kubernetes asks of the fields of its own kinds beyond their types: those of the kinds that Tenantry writes.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubernetes-api/">Kubernetes API</a>
 */
final class FieldConstraints {

    private static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");
    private static final Pattern PORT_NAME = Pattern.compile("(?=.{1,15}$)(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[^=]+");
    private static final Pattern SCHEDULE =
            Pattern.compile("@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \\S+)|\\S+(?: +\\S+){4}");
    private static final Map<Class<?>, List<FieldConstraint>> BY_TYPE = new HashMap<>();

    static {
        workloads();
        pods();
        network();
        others();
    }

    private final List<FieldConstraint> all;

    private FieldConstraints(List<FieldConstraint> all) {
        this.all = all;
    }

    /** What holds for each object of a type of the model. */
    static List<FieldConstraint> of(Class<?> type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    private static void workloads() {
        for (Class<?> kind : List.of(DaemonSet.class, Deployment.class, StatefulSet.class, Job.class, CronJob.class)) {
            on(kind).required("spec");
        }
        on(DeploymentSpec.class).required("selector", "template").atLeast(0, "replicas", "revisionHistoryLimit");
        on(DeploymentStrategy.class).oneOf("type", "Recreate", "RollingUpdate");
        on(StatefulSetSpec.class).required("selector", "template").atLeast(0, "replicas", "revisionHistoryLimit");
        on(StatefulSetSpec.class).oneOf("podManagementPolicy", "OrderedReady", "Parallel");
        on(StatefulSetUpdateStrategy.class).oneOf("type", "RollingUpdate", "OnDelete");
        on(DaemonSetSpec.class).required("selector", "template");
        on(ReplicaSetSpec.class).required("selector").atLeast(0, "replicas");
        on(JobSpec.class)
                .required("template")
                .atLeast(0, "backoffLimit", "parallelism", "completions", "ttlSecondsAfterFinished");
        on(JobSpec.class).atLeast(1, "activeDeadlineSeconds").oneOf("completionMode", "NonIndexed", "Indexed");
        on(CronJobSpec.class).required("schedule", "jobTemplate");
        on(CronJobSpec.class).oneOf("concurrencyPolicy", "Allow", "Forbid", "Replace");
        on(CronJobSpec.class).form("schedule", SCHEDULE, "five fields, or such as @daily");
        on(HorizontalPodAutoscalerSpec.class)
                .required("maxReplicas", "scaleTargetRef")
                .atLeast(1, "maxReplicas");
        on(HorizontalPodAutoscalerSpec.class).atLeast(0, "minReplicas");
        on(CrossVersionObjectReference.class).required("kind", "name");
        on(MetricSpec.class)
                .required("type")
                .oneOf("type", "Resource", "ContainerResource", "Pods", "Object", "External");
    }

    private static void pods() {
        on(PodSpec.class).required("containers").oneOf("restartPolicy", "Always", "OnFailure", "Never");
        on(PodSpec.class).oneOf("dnsPolicy", "ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
        on(PodSpec.class).atLeast(0, "terminationGracePeriodSeconds").atLeast(1, "activeDeadlineSeconds");
        on(Container.class).required("name").oneOf("imagePullPolicy", "Always", "IfNotPresent", "Never");
        on(ContainerPort.class)
                .required("containerPort")
                .within("containerPort", 1, 65535)
                .oneOf("protocol", PROTOCOLS);
        on(ContainerPort.class).within("hostPort", 0, 65535);
        on(ContainerPort.class)
                .form(
                        "name",
                        PORT_NAME,
                        "at most 15 lower-case letters, digits and single hyphens, one letter at least");
        on(EnvVar.class).required("name").form("name", ENVIRONMENT_NAME, "a name of at least one character, without =");
        on(Volume.class).required("name");
        on(VolumeMount.class).required("name", "mountPath");
        on(KeyToPath.class).required("key", "path");
        on(SecretKeySelector.class).required("key");
        on(ConfigMapKeySelector.class).required("key");
        on(Probe.class).atLeast(1, "periodSeconds", "timeoutSeconds", "failureThreshold", "successThreshold");
        on(Probe.class).atLeast(0, "initialDelaySeconds").atLeast(1, "terminationGracePeriodSeconds");
        on(HTTPGetAction.class).required("port").oneOf("scheme", "HTTP", "HTTPS");
        on(TCPSocketAction.class).required("port");
        on(SeccompProfile.class).required("type").oneOf("type", "RuntimeDefault", "Localhost", "Unconfined");
        on(TopologySpreadConstraint.class)
                .required("maxSkew", "topologyKey", "whenUnsatisfiable")
                .atLeast(1, "maxSkew")
                .oneOf("whenUnsatisfiable", "DoNotSchedule", "ScheduleAnyway");
        on(Toleration.class).oneOf("operator", "Exists", "Equal", "Lt", "Gt");
        on(Toleration.class).oneOf("effect", "NoSchedule", "PreferNoSchedule", "NoExecute");
    }

    private static void network() {
        on(ServiceSpec.class).oneOf("type", "ClusterIP", "NodePort", "LoadBalancer", "ExternalName");
        on(ServiceSpec.class).oneOf("sessionAffinity", "None", "ClientIP");
        on(ServiceSpec.class).oneOf("externalTrafficPolicy", "Cluster", "Local");
        on(ServiceSpec.class).oneOf("internalTrafficPolicy", "Cluster", "Local");
        on(ServicePort.class).required("port").within("port", 1, 65535).oneOf("protocol", PROTOCOLS);
        on(ServicePort.class).within("nodePort", 0, 65535);
        on(HTTPIngressPath.class).required("backend", "pathType");
        on(HTTPIngressPath.class).oneOf("pathType", "Exact", "Prefix", "ImplementationSpecific");
        on(IngressServiceBackend.class).required("name");
        on(NetworkPolicySpec.class).oneOf("policyTypes", "Ingress", "Egress");
        on(NetworkPolicyPort.class).within("endPort", 1, 65535).oneOf("protocol", PROTOCOLS);
        on(IPBlock.class).required("cidr");
    }

    private static void others() {
        on(LabelSelectorRequirement.class).required("key", "operator");
        on(LabelSelectorRequirement.class).oneOf("operator", "In", "NotIn", "Exists", "DoesNotExist");
        on(LimitRangeItem.class).required("type");
        List<String> modes = List.of("ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod");
        on(PersistentVolumeClaimSpec.class).required("accessModes", "resources").oneOf("accessModes", modes);
        on(PersistentVolumeClaimSpec.class).oneOf("volumeMode", "Filesystem", "Block");
        on(RoleBinding.class).required("roleRef");
        on(ClusterRoleBinding.class).required("roleRef");
        on(RoleRef.class).required("apiGroup", "kind", "name").oneOf("kind", "Role", "ClusterRole");
        on(Subject.class).required("kind", "name").oneOf("kind", "ServiceAccount", "User", "Group");
        on(PolicyRule.class).required("verbs");
        on(StorageClass.class).required("provisioner").oneOf("reclaimPolicy", "Delete", "Retain");
        on(StorageClass.class).oneOf("volumeBindingMode", "Immediate", "WaitForFirstConsumer");
    }

    private static FieldConstraints on(Class<?> type) {
        return new FieldConstraints(BY_TYPE.computeIfAbsent(type, unused -> new ArrayList<>()));
    }

    private FieldConstraints required(String... fields) {
        Stream.of(fields).map(Required::new).forEach(all::add);
        return this;
    }

    private FieldConstraints oneOf(String field, String... values) {
        return oneOf(field, List.of(values));
    }

    private FieldConstraints oneOf(String field, List<String> values) {
        all.add(new OneOf(field, values));
        return this;
    }

    private FieldConstraints atLeast(long least, String... fields) {
        Stream.of(fields).map(field -> new Within(field, least, Long.MAX_VALUE)).forEach(all::add);
        return this;
    }

    private FieldConstraints within(String field, long least, long most) {
        all.add(new Within(field, least, most));
        return this;
    }

    private FieldConstraints form(String field, Pattern pattern, String words) {
        all.add(new Form(field, pattern, words));
        return this;
    }
}
