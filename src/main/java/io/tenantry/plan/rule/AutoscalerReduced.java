package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.stream.Stream;

/** An autoscaler may not run as many pods as it may have running. */
final class AutoscalerReduced implements ChangeRule {

    @Override
    public String id() {
        return "autoscaler-reduced";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("autoscaling", "HorizontalPodAutoscaler")) {
            return Stream.empty();
        }
        JsonNode was = change.was().at("/spec/maxReplicas");
        JsonNode now = change.now().at("/spec/maxReplicas");
        if (!Quantity.isLess(was, now)) {
            return Stream.empty();
        }
        String from = "its most goes from " + was.asText() + " to " + now.asText() + " pods";
        return Stream.of(
                Quantity.isLess(change.was().at("/spec/minReplicas"), now)
                        ? effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                from + ", fewer than always ran: what they served is more than is left may take",
                                "leave the most above the least of before")
                        : effect(
                                change.key(),
                                Impact.RESTART,
                                from + ": pods above that are stopped",
                                "make sure that as many are enough at the busiest hour"));
    }
}
