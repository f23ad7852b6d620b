package io.tenantry.plan.rule;

import static io.tenantry.plan.rule.Impact.ACCESS_LOSS;
import static io.tenantry.plan.rule.Impact.DATA_LOSS;
import static io.tenantry.plan.rule.Impact.RESTART;

import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field changes that the API server lets nobody change: the sync fails, and with it all else that was to be applied.
 * Whole specs that are immutable but for a few fields are {@link ImmutableSpecs}.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/tree/master/pkg/apis">Kubernetes' own validation</a>
 */
final class ImmutableFields implements ChangeRule {

    private static final String BESIDE =
            "leave it as it is, or make one of a new name beside it, move over to that, and remove this one";
    private static final String ANEW = "leave it as it is, or delete it so that it is made again";
    private static final String ORPHAN =
            "leave it as it is, or delete it without its pods (kubectl delete --cascade=orphan)"
                    + " so that it is made again; pods that it does not select any more go by hand";
    private static final String DATA = "leave it as it is, or make a new one beside it and move the data";

    /** All of them; the first part of a pointer is a field of the object itself. */
    static final List<ImmutableField> ALL = List.of(
            new ImmutableField("Deployment.apps", "/spec/selector", "", ACCESS_LOSS, ORPHAN),
            new ImmutableField("DaemonSet.apps", "/spec/selector", "", ACCESS_LOSS, ORPHAN),
            new ImmutableField("ReplicaSet.apps", "/spec/selector", "", ACCESS_LOSS, ORPHAN),
            new ImmutableField("Job.batch", "/spec/template", "", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/selector", "", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/completions", "1", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/completionMode", "NonIndexed", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/podFailurePolicy", "", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/successPolicy", "", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/backoffLimitPerIndex", "", RESTART, ANEW),
            new ImmutableField("Job.batch", "/spec/managedBy", "kubernetes.io/job-controller", RESTART, ANEW),
            new ImmutableField("Service", "/spec/clusterIP", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("Service", "/spec/clusterIPs/0", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("Service", "/spec/ipFamilies/0", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("Service", "/spec/healthCheckNodePort", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("Service", "/spec/loadBalancerClass", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("EndpointSlice.discovery.k8s.io", "/addressType", "", ACCESS_LOSS, ANEW),
            new ImmutableField("IngressClass.networking.k8s.io", "/spec/controller", "", ACCESS_LOSS, BESIDE),
            new ImmutableField(
                    "GatewayClass.gateway.networking.k8s.io", "/spec/controllerName", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("StorageClass.storage.k8s.io", "/provisioner", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("StorageClass.storage.k8s.io", "/parameters", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("StorageClass.storage.k8s.io", "/reclaimPolicy", "Delete", ACCESS_LOSS, BESIDE),
            new ImmutableField("StorageClass.storage.k8s.io", "/volumeBindingMode", "Immediate", ACCESS_LOSS, BESIDE),
            new ImmutableField("VolumeAttributesClass.storage.k8s.io", "/driverName", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("VolumeAttributesClass.storage.k8s.io", "/parameters", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("CSIDriver.storage.k8s.io", "/spec/attachRequired", "true", ACCESS_LOSS, ANEW),
            new ImmutableField("CSIDriver.storage.k8s.io", "/spec/volumeLifecycleModes", "", ACCESS_LOSS, ANEW),
            new ImmutableField("RoleBinding.rbac.authorization.k8s.io", "/roleRef", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("ClusterRoleBinding.rbac.authorization.k8s.io", "/roleRef", "", ACCESS_LOSS, BESIDE),
            new ImmutableField("Secret", "/type", "Opaque", ACCESS_LOSS, BESIDE),
            new ImmutableField("PriorityClass.scheduling.k8s.io", "/value", "0", RESTART, BESIDE),
            new ImmutableField(
                    "PriorityClass.scheduling.k8s.io", "/preemptionPolicy", "PreemptLowerPriority", RESTART, BESIDE),
            new ImmutableField("RuntimeClass.node.k8s.io", "/handler", "", RESTART, BESIDE),
            new ImmutableField("ResourceQuota", "/spec/scopes", "", RESTART, BESIDE),
            new ImmutableField("PersistentVolume", "/spec/volumeMode", "Filesystem", DATA_LOSS, DATA),
            new ImmutableField("PersistentVolume", "/spec/nodeAffinity", "", DATA_LOSS, DATA),
            new ImmutableField("VolumeSnapshot.snapshot.storage.k8s.io", "/spec/source", "", DATA_LOSS, DATA),
            new ImmutableField("CustomResourceDefinition.apiextensions.k8s.io", "/spec/group", "", DATA_LOSS, DATA),
            new ImmutableField("CustomResourceDefinition.apiextensions.k8s.io", "/spec/scope", "", DATA_LOSS, DATA),
            new ImmutableField(
                    "CustomResourceDefinition.apiextensions.k8s.io", "/spec/names/kind", "", DATA_LOSS, DATA),
            new ImmutableField(
                    "CustomResourceDefinition.apiextensions.k8s.io", "/spec/names/plural", "", DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/name", "", DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/cluster", "", DATA_LOSS, DATA));

    private static final Map<String, List<ImmutableField>> BY_KIND =
            ALL.stream().collect(Collectors.groupingBy(ImmutableField::kind, Collectors.toUnmodifiableList()));

    @Override
    public String id() {
        return "field-immutable";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return BY_KIND.getOrDefault(change.key().qualifiedKind(), List.of()).stream()
                .filter(field -> field.isChanged(change))
                .map(field -> Refusal.of(this, change, field.field(), field.impact(), field.advice()));
    }
}
