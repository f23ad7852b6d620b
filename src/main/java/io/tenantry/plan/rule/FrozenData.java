package io.tenantry.plan.rule;

import io.tenantry.plan.difference.ObjectChange;
import java.util.stream.Stream;

/** A Secret or ConfigMap changes that said of itself that it does not. */
final class FrozenData implements ChangeRule {

    @Override
    public String id() {
        return "data-frozen";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        boolean frozen = (change.now().is("", "Secret") || change.now().is("", "ConfigMap"))
                && change.was().at("/immutable").asBoolean();
        return frozen
                ? Stream.of("data", "binaryData", "stringData", "immutable")
                        .filter(field -> change.isChangedAt("/" + field))
                        .map(field -> Refusal.of(
                                this,
                                change,
                                field,
                                Impact.RESTART,
                                "give it a new name, and let its pods read that one"))
                : Stream.empty();
    }
}
