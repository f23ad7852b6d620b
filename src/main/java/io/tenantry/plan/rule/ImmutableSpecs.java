package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A spec changes that the API server lets nobody change but for a few fields. A StatefulSet's claims are {@link
 * ClaimTemplates}, an amount of storage is {@link VolumeSizes}.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/apis/apps/validation/validation.go">ValidateStatefulSetUpdate</a>
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/apis/core/validation/validation.go">ValidatePersistentVolumeUpdate
 *     and ValidatePersistentVolumeClaimUpdate</a>
 */
final class ImmutableSpecs implements ChangeRule {

    /** Of which {@code revisionHistoryLimit} may change since 1.33 only; the claims are {@link ClaimTemplates}. */
    static final Set<String> MUTABLE_IN_STATEFUL_SETS = Set.of(
            "replicas",
            "ordinals",
            "template",
            "updateStrategy",
            "persistentVolumeClaimRetentionPolicy",
            "minReadySeconds",
            "revisionHistoryLimit",
            "volumeClaimTemplates");

    /** Of which the attributes' class may change since 1.29. */
    static final Set<String> MUTABLE_IN_CLAIMS = Set.of("resources", "volumeAttributesClassName");

    /** All but the volume itself. */
    static final Set<String> MUTABLE_IN_VOLUMES = Set.of(
            "accessModes",
            "capacity",
            "claimRef",
            "mountOptions",
            "persistentVolumeReclaimPolicy",
            "storageClassName",
            "volumeAttributesClassName",
            "volumeMode",
            "nodeAffinity");

    /** What a claim has to be given by whoever binds it. */
    private static final String VOLUME = "volumeName";

    private static final Map<String, String> DEFAULTS =
            Map.of("podManagementPolicy", "OrderedReady", "volumeMode", "Filesystem", "serviceName", "");
    private static final Set<String> NAMES_PODS = Set.of("selector", "serviceName");
    private static final String ORPHAN =
            "leave it as it is, or delete the StatefulSet without its pods (kubectl delete --cascade=orphan) so that it is"
                    + " made again; its volumes stay";
    private static final String MOVE = "leave it as it is, or make a new one beside it and move the data";

    @Override
    public String id() {
        return "field-immutable";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return switch (change.key().qualifiedKind()) {
            case "StatefulSet.apps" ->
                frozen(change, MUTABLE_IN_STATEFUL_SETS)
                        .map(field -> refusal(
                                change,
                                field,
                                NAMES_PODS.contains(field) ? Impact.ACCESS_LOSS : Impact.RESTART,
                                ORPHAN));
            case "PersistentVolumeClaim" ->
                frozen(change, MUTABLE_IN_CLAIMS)
                        .filter(field -> !field.equals(VOLUME)
                                || !change.was().at("/spec/volumeName").isMissingNode())
                        .map(field -> refusal(change, field, Impact.DATA_LOSS, MOVE));
            case "PersistentVolume" ->
                frozen(change, MUTABLE_IN_VOLUMES).map(field -> refusal(change, field, Impact.DATA_LOSS, MOVE));
            default -> Stream.empty();
        };
    }

    private Effect refusal(ObjectChange.Changed change, String field, Impact impact, String advice) {
        return Refusal.of(this, change, "spec." + field, impact, advice);
    }

    private static Stream<String> frozen(ObjectChange.Changed change, Set<String> mutable) {
        JsonNode was = change.was().at("/spec");
        JsonNode now = change.now().at("/spec");
        NavigableSet<String> fields = new TreeSet<>();
        was.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(mutable);
        return fields.stream().filter(field -> !isSame(field, was.path(field), now.path(field)));
    }

    private static boolean isSame(String field, JsonNode was, JsonNode now) {
        String otherwise = DEFAULTS.get(field);
        return Difference.isNone(was, now)
                || (otherwise != null && written(was, otherwise).equals(written(now, otherwise)));
    }

    private static String written(JsonNode node, String otherwise) {
        return node.isMissingNode() || node.isNull()
                ? otherwise
                : node.toString().replace("\"", "");
    }
}
