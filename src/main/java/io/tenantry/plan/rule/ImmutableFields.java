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

    private static final Unwritten NOTHING = new Unwritten.Nothing();

    /** All of them; the first part of a pointer is a field of the object itself. */
    static final List<ImmutableField> ALL = Stream.of(workloads(), access(), storage(), network(), others())
            .flatMap(fields -> fields)
            .toList();

    private static Stream<ImmutableField> workloads() {
        return Stream.of(
                        fields("Deployment.apps", ACCESS_LOSS, ORPHAN, NOTHING, "/spec/selector"),
                        fields("DaemonSet.apps", ACCESS_LOSS, ORPHAN, NOTHING, "/spec/selector"),
                        fields("ReplicaSet.apps", ACCESS_LOSS, ORPHAN, NOTHING, "/spec/selector"),
                        fields("ControllerRevision.apps", RESTART, ANEW, NOTHING, "/data"),
                        fields("PriorityClass.scheduling.k8s.io", RESTART, BESIDE, by("0"), "/value"),
                        fields(
                                "PriorityClass.scheduling.k8s.io",
                                RESTART,
                                BESIDE,
                                by("PreemptLowerPriority"),
                                "/preemptionPolicy"),
                        fields("RuntimeClass.node.k8s.io", RESTART, BESIDE, NOTHING, "/handler"),
                        fields("ResourceQuota", RESTART, BESIDE, new Unwritten.EmptySet(), "/spec/scopes"),
                        fields("ResourceClaim.resource.k8s.io", RESTART, ANEW, NOTHING, "/spec"),
                        fields("ResourceClaimTemplate.resource.k8s.io", RESTART, ANEW, NOTHING, "/spec"),
                        fields(
                                "ResourceSlice.resource.k8s.io",
                                RESTART,
                                ANEW,
                                NOTHING,
                                "/spec/driver",
                                "/spec/nodeName",
                                "/spec/pool/name"))
                .flatMap(fields -> fields);
    }

    private static Stream<ImmutableField> access() {
        return Stream.of(
                        fields("RoleBinding.rbac.authorization.k8s.io", ACCESS_LOSS, BESIDE, NOTHING, "/roleRef"),
                        fields(
                                "ClusterRoleBinding.rbac.authorization.k8s.io",
                                ACCESS_LOSS,
                                BESIDE,
                                NOTHING,
                                "/roleRef"),
                        fields("Secret", ACCESS_LOSS, BESIDE, by("Opaque"), "/type"),
                        fields(
                                "ClusterTrustBundle.certificates.k8s.io",
                                ACCESS_LOSS,
                                BESIDE,
                                by(""),
                                "/spec/signerName"),
                        fields("PodCertificateRequest.certificates.k8s.io", RESTART, ANEW, NOTHING, "/spec"),
                        fields("LeaseCandidate.coordination.k8s.io", RESTART, ANEW, NOTHING, "/spec/leaseName"))
                .flatMap(fields -> fields);
    }

    private static Stream<ImmutableField> storage() {
        String classes = "StorageClass.storage.k8s.io";
        String attributes = "VolumeAttributesClass.storage.k8s.io";
        String drivers = "CSIDriver.storage.k8s.io";
        String snapshots = "VolumeSnapshotContent.snapshot.storage.k8s.io";
        return Stream.of(
                        fields(classes, ACCESS_LOSS, BESIDE, NOTHING, "/parameters", "/provisioner"),
                        fields(classes, ACCESS_LOSS, BESIDE, by("Delete"), "/reclaimPolicy"),
                        fields(classes, ACCESS_LOSS, BESIDE, by("Immediate"), "/volumeBindingMode"),
                        fields(attributes, ACCESS_LOSS, BESIDE, NOTHING, "/driverName", "/parameters"),
                        fields("VolumeAttachment.storage.k8s.io", RESTART, ANEW, NOTHING, "/spec"),
                        fields(drivers, ACCESS_LOSS, ANEW, by("true"), "/spec/attachRequired"),
                        fields(drivers, ACCESS_LOSS, ANEW, by("[\"Persistent\"]"), "/spec/volumeLifecycleModes"),
                        fields(
                                "CSIStorageCapacity.storage.k8s.io",
                                RESTART,
                                ANEW,
                                NOTHING,
                                "/nodeTopology",
                                "/storageClassName"),
                        fields("PersistentVolume", DATA_LOSS, DATA, new Unwritten.Open(), "/spec/nodeAffinity"),
                        fields("PersistentVolume", DATA_LOSS, DATA, by("Filesystem"), "/spec/volumeMode"),
                        fields("VolumeSnapshot.snapshot.storage.k8s.io", DATA_LOSS, DATA, NOTHING, "/spec/source"),
                        fields(snapshots, DATA_LOSS, DATA, NOTHING, "/spec/source"),
                        fields(snapshots, DATA_LOSS, DATA, new Unwritten.Free(), "/spec/sourceVolumeMode"))
                .flatMap(fields -> fields);
    }

    private static Stream<ImmutableField> network() {
        return Stream.of(
                        fields("EndpointSlice.discovery.k8s.io", ACCESS_LOSS, ANEW, NOTHING, "/addressType"),
                        fields("IPAddress.networking.k8s.io", ACCESS_LOSS, ANEW, NOTHING, "/spec/parentRef"),
                        fields("ServiceCIDR.networking.k8s.io", ACCESS_LOSS, BESIDE, NOTHING, "/spec/cidrs/0"),
                        fields("IngressClass.networking.k8s.io", ACCESS_LOSS, BESIDE, NOTHING, "/spec/controller"),
                        fields(
                                "GatewayClass.gateway.networking.k8s.io",
                                ACCESS_LOSS,
                                BESIDE,
                                NOTHING,
                                "/spec/controllerName"))
                .flatMap(fields -> fields);
    }

    private static Stream<ImmutableField> others() {
        String database = "Database.postgresql.cnpg.io";
        return Stream.of(
                        fields(
                                "CustomResourceDefinition.apiextensions.k8s.io",
                                DATA_LOSS,
                                DATA,
                                NOTHING,
                                "/spec/group",
                                "/spec/scope",
                                "/spec/names/kind",
                                "/spec/names/plural"),
                        fields(database, DATA_LOSS, DATA, NOTHING, "/spec/name"),
                        fields(
                                database,
                                DATA_LOSS,
                                DATA,
                                new Unwritten.Free(),
                                "/spec/builtinLocale",
                                "/spec/collationVersion",
                                "/spec/encoding",
                                "/spec/icuLocale",
                                "/spec/icuRules",
                                "/spec/locale",
                                "/spec/localeCType",
                                "/spec/localeCollate",
                                "/spec/localeProvider",
                                "/spec/template"))
                .flatMap(fields -> fields);
    }

    private static Stream<ImmutableField> fields(
            String kind, Impact impact, String advice, Unwritten unwritten, String... pointers) {
        return Stream.of(pointers).map(pointer -> new ImmutableField(kind, pointer, unwritten, impact, advice));
    }

    private static Unwritten by(String value) {
        return new Unwritten.Default(value);
    }

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
