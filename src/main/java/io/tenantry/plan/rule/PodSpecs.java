package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Pod of its own changes, of which the API server lets nobody change more than images, tolerations and deadlines.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/#pod-update-and-replacement">pod update</a>
 */
final class PodSpecs implements ChangeRule {

    /** Of the spec, in the order of the API's own message. */
    static final List<String> MUTABLE =
            List.of("activeDeadlineSeconds", "terminationGracePeriodSeconds", "tolerations", "schedulingGates");

    @Override
    public String id() {
        return "field-immutable";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("", "Pod")
                || Difference.isNone(
                        frozen(change.was().at("/spec")), frozen(change.now().at("/spec")))) {
            return Stream.empty();
        }
        return Stream.of(Refusal.of(
                this,
                change,
                "spec",
                Impact.RESTART,
                "delete the pod so that it is made again, or let a Deployment make it"));
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
