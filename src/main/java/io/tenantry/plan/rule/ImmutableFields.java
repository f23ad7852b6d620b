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
 * Whole specs that are immutable but for a few fields are {@link ImmutableSpecs} and {@link PodSpecs}; those where it
 * depends on other fields are {@link ServiceFields} and {@link JobFields}; {@link FrozenData} is what said so itself.
 *
 * <p>Of Kubernetes 1.34, {@code Validate…Update} in {@code pkg/apis/<group>/validation/validation.go} of
 * kubernetes/kubernetes, for the groups apps, certificates, coordination, core, discovery, networking, node, rbac,
 * resource, scheduling and storage, and in {@code pkg/apis/apiextensions/validation} of
 * kubernetes/apiextensions-apiserver; what is the same where it is not written, {@code defaults.go} in {@code v1} of each
 * group. The groups admissionregistration, autoscaling, flowcontrol and policy have nothing immutable. Of resources that
 * are no part of Kubernetes, the transition rules of their definitions: {@code api/v1/database_types.go} of CloudNativePG,
 * {@code gatewayclass_types.go} of the Gateway API, and those of the snapshot controller.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/tree/v1.34.2/pkg/apis">Kubernetes' own validation</a>
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
            new ImmutableField("Deployment.apps", "/spec/selector", ACCESS_LOSS, ORPHAN),
            new ImmutableField("DaemonSet.apps", "/spec/selector", ACCESS_LOSS, ORPHAN),
            new ImmutableField("ReplicaSet.apps", "/spec/selector", ACCESS_LOSS, ORPHAN),
            new ImmutableField("ControllerRevision.apps", "/data", RESTART, ANEW),
            new ImmutableField(
                    "CSIDriver.storage.k8s.io",
                    "/spec/attachRequired",
                    new Unwritten.Default("true"),
                    ACCESS_LOSS,
                    ANEW),
            new ImmutableField(
                    "CSIDriver.storage.k8s.io",
                    "/spec/volumeLifecycleModes",
                    new Unwritten.Default("[\"Persistent\"]"),
                    ACCESS_LOSS,
                    ANEW),
            new ImmutableField("CSIStorageCapacity.storage.k8s.io", "/nodeTopology", RESTART, ANEW),
            new ImmutableField("CSIStorageCapacity.storage.k8s.io", "/storageClassName", RESTART, ANEW),
            new ImmutableField("ClusterRoleBinding.rbac.authorization.k8s.io", "/roleRef", ACCESS_LOSS, BESIDE),
            new ImmutableField(
                    "ClusterTrustBundle.certificates.k8s.io",
                    "/spec/signerName",
                    new Unwritten.Default(""),
                    ACCESS_LOSS,
                    BESIDE),
            new ImmutableField("CustomResourceDefinition.apiextensions.k8s.io", "/spec/group", DATA_LOSS, DATA),
            new ImmutableField("CustomResourceDefinition.apiextensions.k8s.io", "/spec/scope", DATA_LOSS, DATA),
            new ImmutableField("CustomResourceDefinition.apiextensions.k8s.io", "/spec/names/kind", DATA_LOSS, DATA),
            new ImmutableField("CustomResourceDefinition.apiextensions.k8s.io", "/spec/names/plural", DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/name", DATA_LOSS, DATA),
            new ImmutableField(
                    "Database.postgresql.cnpg.io", "/spec/builtinLocale", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField(
                    "Database.postgresql.cnpg.io", "/spec/collationVersion", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/encoding", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/icuLocale", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/icuRules", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/locale", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField(
                    "Database.postgresql.cnpg.io", "/spec/localeCType", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField(
                    "Database.postgresql.cnpg.io", "/spec/localeCollate", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField(
                    "Database.postgresql.cnpg.io", "/spec/localeProvider", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField("Database.postgresql.cnpg.io", "/spec/template", new Unwritten.Free(), DATA_LOSS, DATA),
            new ImmutableField("EndpointSlice.discovery.k8s.io", "/addressType", ACCESS_LOSS, ANEW),
            new ImmutableField("GatewayClass.gateway.networking.k8s.io", "/spec/controllerName", ACCESS_LOSS, BESIDE),
            new ImmutableField("IPAddress.networking.k8s.io", "/spec/parentRef", ACCESS_LOSS, ANEW),
            new ImmutableField("IngressClass.networking.k8s.io", "/spec/controller", ACCESS_LOSS, BESIDE),
            new ImmutableField("LeaseCandidate.coordination.k8s.io", "/spec/leaseName", RESTART, ANEW),
            new ImmutableField("PersistentVolume", "/spec/nodeAffinity", new Unwritten.Open(), DATA_LOSS, DATA),
            new ImmutableField(
                    "PersistentVolume", "/spec/volumeMode", new Unwritten.Default("Filesystem"), DATA_LOSS, DATA),
            new ImmutableField("PodCertificateRequest.certificates.k8s.io", "/spec", RESTART, ANEW),
            new ImmutableField(
                    "PriorityClass.scheduling.k8s.io",
                    "/preemptionPolicy",
                    new Unwritten.Default("PreemptLowerPriority"),
                    RESTART,
                    BESIDE),
            new ImmutableField(
                    "PriorityClass.scheduling.k8s.io", "/value", new Unwritten.Default("0"), RESTART, BESIDE),
            new ImmutableField("ResourceClaim.resource.k8s.io", "/spec", RESTART, ANEW),
            new ImmutableField("ResourceClaimTemplate.resource.k8s.io", "/spec", RESTART, ANEW),
            new ImmutableField("ResourceQuota", "/spec/scopes", new Unwritten.EmptySet(), RESTART, BESIDE),
            new ImmutableField("ResourceSlice.resource.k8s.io", "/spec/driver", RESTART, ANEW),
            new ImmutableField("ResourceSlice.resource.k8s.io", "/spec/nodeName", RESTART, ANEW),
            new ImmutableField("ResourceSlice.resource.k8s.io", "/spec/pool/name", RESTART, ANEW),
            new ImmutableField("RoleBinding.rbac.authorization.k8s.io", "/roleRef", ACCESS_LOSS, BESIDE),
            new ImmutableField("RuntimeClass.node.k8s.io", "/handler", RESTART, BESIDE),
            new ImmutableField("Secret", "/type", new Unwritten.Default("Opaque"), ACCESS_LOSS, BESIDE),
            new ImmutableField("ServiceCIDR.networking.k8s.io", "/spec/cidrs/0", ACCESS_LOSS, BESIDE),
            new ImmutableField("StorageClass.storage.k8s.io", "/parameters", ACCESS_LOSS, BESIDE),
            new ImmutableField("StorageClass.storage.k8s.io", "/provisioner", ACCESS_LOSS, BESIDE),
            new ImmutableField(
                    "StorageClass.storage.k8s.io",
                    "/reclaimPolicy",
                    new Unwritten.Default("Delete"),
                    ACCESS_LOSS,
                    BESIDE),
            new ImmutableField(
                    "StorageClass.storage.k8s.io",
                    "/volumeBindingMode",
                    new Unwritten.Default("Immediate"),
                    ACCESS_LOSS,
                    BESIDE),
            new ImmutableField("VolumeAttachment.storage.k8s.io", "/spec", RESTART, ANEW),
            new ImmutableField("VolumeAttributesClass.storage.k8s.io", "/driverName", ACCESS_LOSS, BESIDE),
            new ImmutableField("VolumeAttributesClass.storage.k8s.io", "/parameters", ACCESS_LOSS, BESIDE),
            new ImmutableField("VolumeSnapshot.snapshot.storage.k8s.io", "/spec/source", DATA_LOSS, DATA),
            new ImmutableField("VolumeSnapshotContent.snapshot.storage.k8s.io", "/spec/source", DATA_LOSS, DATA),
            new ImmutableField(
                    "VolumeSnapshotContent.snapshot.storage.k8s.io",
                    "/spec/sourceVolumeMode",
                    new Unwritten.Free(),
                    DATA_LOSS,
                    DATA));

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
