package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.plan.difference.Difference;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field of a Job changes that the API server lets nobody change: its pods but for where they run, and that only as long
 * as it waits (suspended); its completions, unless each has an index and all run at once.
 *
 * @see <a href="https://github.com/kubernetes/kubernetes/blob/v1.34.2/pkg/apis/batch/validation/validation.go">ValidateJobSpecUpdate</a>
 */
final class JobFields implements ChangeRule {

    private static final String ADVICE = "leave it as it is, or delete it so that it is made again";

    /** What is the same whatever else the Job says. */
    static final List<String> FROZEN =
            List.of("selector", "podFailurePolicy", "successPolicy", "backoffLimitPerIndex", "managedBy");

    /** Where pods run, and what they are called by. */
    private static final List<String> OF_PLACE = List.of("nodeSelector", "tolerations", "schedulingGates");

    @Override
    public String id() {
        return "field-immutable";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("batch", "Job")) {
            return Stream.empty();
        }
        return Stream.of(
                        FROZEN.stream().filter(field -> change.isChangedAt("/spec/" + field)),
                        changed(
                                "completionMode",
                                !mode(change.was().at("/spec"))
                                        .equals(mode(change.now().at("/spec")))),
                        changed("completions", isCompletionsChanged(change)),
                        changed("template", isTemplateChanged(change)))
                .flatMap(each -> each)
                .map(field -> Refusal.of(this, change, "spec." + field, Impact.RESTART, ADVICE));
    }

    private static Stream<String> changed(String field, boolean isChanged) {
        return isChanged ? Stream.of(field) : Stream.empty();
    }

    private static boolean isCompletionsChanged(ObjectChange.Changed change) {
        JsonNode now = change.now().at("/spec");
        String completions = completions(now);
        boolean isElastic = mode(now).equals("Indexed")
                && completions.equals(now.path("parallelism").asText("1"));
        return !isElastic && !completions(change.was().at("/spec")).equals(completions);
    }

    /** One, where neither they nor how many run at once are written. */
    private static String completions(JsonNode spec) {
        return spec.path("completions").asText(spec.path("parallelism").isMissingNode() ? "1" : "");
    }

    private static String mode(JsonNode spec) {
        return spec.path("completionMode").asText("NonIndexed");
    }

    private static boolean isTemplateChanged(ObjectChange.Changed change) {
        JsonNode was = change.was().at("/spec/template");
        JsonNode now = change.now().at("/spec/template");
        return change.was().at("/spec/suspend").asBoolean()
                ? !Difference.isNone(withoutPlace(was), withoutPlace(now))
                : !Difference.isNone(was, now);
    }

    private static JsonNode withoutPlace(JsonNode template) {
        JsonNode copy = template.deepCopy();
        remove(copy.path("metadata"), List.of("labels", "annotations"));
        remove(copy.path("spec"), OF_PLACE);
        remove(copy.at("/spec/affinity"), List.of("nodeAffinity"));
        return copy;
    }

    private static void remove(JsonNode from, List<String> fields) {
        if (from instanceof ObjectNode object) {
            object.remove(fields);
        }
    }
}
