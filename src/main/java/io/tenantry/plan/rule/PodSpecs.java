package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Pod of its own changes, of which the API server lets nobody change more than images; tolerations may come, scheduling
 * gates may go, and a deadline may be sooner.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/apis/core/validation/validation.go">ValidatePodUpdate</a>
 */
final class PodSpecs implements ChangeRule {

    /** Of the spec; each may change in one direction. */
    static final List<String> MUTABLE = List.of("activeDeadlineSeconds", "tolerations", "schedulingGates");

    private static final String DEADLINE = "/spec/activeDeadlineSeconds";

    @Override
    public String id() {
        return "field-immutable";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return change.now().is("", "Pod") && isRefused(change)
                ? Stream.of(Refusal.of(
                        this,
                        change,
                        "spec",
                        Impact.RESTART,
                        "delete the pod so that it is made again, or let a Deployment make it"))
                : Stream.empty();
    }

    private static boolean isRefused(ObjectChange.Changed change) {
        JsonNode was = change.was().at("/spec");
        JsonNode now = change.now().at("/spec");
        return !Difference.isNone(frozen(was), frozen(now))
                || !tolerations(now).containsAll(tolerations(was))
                || !gates(was).containsAll(gates(now))
                || isLater(change.was().at(DEADLINE), change.now().at(DEADLINE));
    }

    private static boolean isLater(JsonNode was, JsonNode now) {
        return was.isNumber() && (!now.isNumber() || Quantity.isMore(was, now));
    }

    /** How long each lasts may change. */
    private static Set<String> tolerations(JsonNode spec) {
        Set<String> tolerations = new HashSet<>();
        for (JsonNode toleration : spec.path("tolerations")) {
            tolerations.add(Canonical.text(
                    toleration instanceof ObjectNode object
                            ? object.deepCopy().without("tolerationSeconds")
                            : toleration));
        }
        return tolerations;
    }

    private static Set<String> gates(JsonNode spec) {
        Set<String> gates = new HashSet<>();
        spec.path("schedulingGates").forEach(gate -> gates.add(gate.path("name").asText()));
        return gates;
    }

    private static JsonNode frozen(JsonNode spec) {
        if (!(spec instanceof ObjectNode object)) {
            return spec;
        }
        ObjectNode frozen = object.deepCopy();
        frozen.remove(MUTABLE);
        for (String list : List.of("containers", "initContainers")) {
            for (JsonNode container : frozen.path(list)) {
                if (container instanceof ObjectNode each) {
                    each.remove("image");
                }
            }
        }
        return frozen;
    }
}
