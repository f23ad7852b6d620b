package io.tenantry.plan.rule;

import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Argo CD held something that holds data when it left the repository or when its Application was deleted, and holds it
 * less firmly now.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/">sync options</a>
 */
final class GuardLost implements ChangeRule {

    /** With these goes all that they applied. */
    private static final Set<String> APPLICATIONS = Set.of("Application.argoproj.io", "ApplicationSet.argoproj.io");

    @Override
    public String id() {
        return "guard-lost";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return holdsData(change.now())
                ? Stream.concat(
                        weaker(change, "Prune", SyncOptions::onPrune, "when it leaves the repository"),
                        weaker(change, "Delete", SyncOptions::onDelete, "with its Application"))
                : Stream.empty();
    }

    private static boolean holdsData(Manifest manifest) {
        String kind = manifest.qualifiedKind();
        return APPLICATIONS.contains(kind) || Removal.of(kind).losesData();
    }

    private Stream<Effect> weaker(
            ObjectChange.Changed change, String option, Function<SyncOptions, SyncOptions.Hold> hold, String when) {
        SyncOptions.Hold was = hold.apply(SyncOptions.of(change.was()));
        SyncOptions.Hold now = hold.apply(SyncOptions.of(change.now()));
        if (now.compareTo(was) >= 0) {
            return Stream.empty();
        }
        String asked = now == SyncOptions.Hold.UNTIL_CONFIRMED ? " as soon as somebody confirms it" : "";
        return Stream.of(effect(
                change.key(),
                Impact.ACCESS_LOSS,
                "it holds data, and is deleted " + when + asked + " from now on: " + option + "=" + was
                        + " is not said of it any more",
                "leave the option for as long as it holds data"));
    }
}
