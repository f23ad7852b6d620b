package io.tenantry.plan.rule;

import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A namespace admits other pods, or gives them another proxy, than before. */
final class NamespaceGuards implements ChangeRule {

    private static final String ENFORCED = "pod-security.kubernetes.io/enforce";

    /** From the least to the strictest. */
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");

    private static final List<String> OF_PODS =
            List.of("linkerd.io/inject", "config.linkerd.io/default-inbound-policy", "config.linkerd.io/opaque-ports");

    @Override
    public String id() {
        return "namespace-guard";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return change.now().is("", "Namespace")
                ? Stream.concat(level(change), OF_PODS.stream().flatMap(annotation -> annotation(change, annotation)))
                : Stream.empty();
    }

    private Stream<Effect> level(ObjectChange.Changed change) {
        String was = change.was().labels().getOrDefault(ENFORCED, "privileged");
        String now = change.now().labels().getOrDefault(ENFORCED, "privileged");
        if (was.equals(now)) {
            return Stream.empty();
        }
        return Stream.of(
                LEVELS.indexOf(now) < LEVELS.indexOf(was)
                        ? effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                "wider exposure: it admits pods that are " + now + ", no longer only " + was,
                                "put what cannot be " + was + " in a namespace of its own")
                        : effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                "it admits only pods that are " + now + ": others run on, and do not come back",
                                "warn by that level first, and mend what it warns of"));
    }

    private Stream<Effect> annotation(ObjectChange.Changed change, String name) {
        return Objects.equals(
                        change.was().annotations().get(name),
                        change.now().annotations().get(name))
                ? Stream.empty()
                : Stream.of(effect(
                        change.key(),
                        Impact.RESTART,
                        name + " is another, and holds for new pods only",
                        "restart its pods afterwards"));
    }
}
