package io.tenantry.plan.rule;

import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.List;

/** A ConfigMap goes that pods still read: they do not start any more. */
final class ConfigMissing implements Rule {

    @Override
    public String id() {
        return "config-missing";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        List<Manifest> gone = transition.removed().stream()
                .map(ObjectChange.Removed::was)
                .filter(manifest -> manifest.is("", "ConfigMap"))
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        Readers readers = Readers.in(transition.now());
        return gone.stream()
                .filter(manifest -> !readers.of(manifest.key()).isEmpty())
                .map(manifest -> effect(
                        manifest.key(),
                        Impact.ACCESS_LOSS,
                        "new pods that read it do not start: " + Enumeration.of(readers.of(manifest.key())),
                        "let them read something else first"))
                .toList();
    }
}
