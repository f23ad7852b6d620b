package io.tenantry.plan.rule;

import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.stream.Stream;

/** A Service can be reached from further away than before, or not from as far. */
final class ServiceExposure implements ChangeRule {

    /** From the least to the widest. */
    private static final List<String> TYPES = List.of("ClusterIP", "NodePort", "LoadBalancer");

    @Override
    public String id() {
        return "service-exposure";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("", "Service")) {
            return Stream.empty();
        }
        String was = change.was().at("/spec/type").asText("ClusterIP");
        String now = change.now().at("/spec/type").asText("ClusterIP");
        if (was.equals(now)) {
            return Stream.empty();
        }
        return Stream.of(
                TYPES.contains(was) && TYPES.indexOf(now) > TYPES.indexOf(was)
                        ? effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                "wider exposure: it becomes a " + now + ", and can be reached from outside the cluster",
                                "leave it inside, and let the ingress controller lead to it")
                        : effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                "it is a " + now + " instead of a " + was + ", and its address from before goes",
                                "make a Service of a new name beside it, and move its clients first"));
    }
}
