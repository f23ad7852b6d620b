package io.tenantry.plan.rule;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.List;
import java.util.Set;

/** An object goes, or goes by another name from now on. */
final class ObjectRemoved implements Rule {

    /** Of which {@link ApplicationRemoved} knows more. */
    private static final Set<String> OF_OTHERS = Set.of("Application.argoproj.io", "ApplicationSet.argoproj.io");

    @Override
    public String id() {
        return "object-removed";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        Renames renames = Renames.in(transition);
        return transition.removed().stream()
                .map(ObjectChange.Removed::was)
                .filter(manifest -> !OF_OTHERS.contains(manifest.key().qualifiedKind()))
                .map(manifest -> effect(manifest, renames))
                .toList();
    }

    private Effect effect(Manifest manifest, Renames renames) {
        Removal removal = Removal.of(manifest.key().qualifiedKind());
        SyncOptions options = SyncOptions.of(manifest);
        String renamed = renames.of(manifest.key()).map(ObjectRemoved::told).orElse("");
        if (options.onPrune() == SyncOptions.Hold.ALWAYS) {
            return kept(manifest, removal, renamed);
        }
        String reason = renamed + removal.reason();
        return options.onPrune() == SyncOptions.Hold.UNTIL_CONFIRMED && removal.impact() != Impact.SAFE
                ? effect(
                        manifest.key(),
                        removal.impact(),
                        reason + "; Argo CD waits until somebody confirms (Prune=confirm), and only then deletes it",
                        removal.advice())
                : effect(manifest.key(), removal.impact(), reason, removal.advice());
    }

    private Effect kept(Manifest manifest, Removal removal, String renamed) {
        String stays = "it stays in the cluster (Prune=false), and nothing keeps it as it should be";
        return removal.losesData() && !renamed.isEmpty()
                ? effect(
                        manifest.key(),
                        Impact.ACCESS_LOSS,
                        renamed + stays + "; what now uses the new name finds no data there",
                        "move the data before anything uses the new name")
                : effect(manifest.key(), Impact.SAFE, renamed + stays, "delete it by hand when nothing uses it");
    }

    private static String told(ObjectKey newName) {
        return "it looks as if it were renamed to " + newName
                + ", but nothing is renamed in a cluster: a new one is made, and this one goes: ";
    }
}
