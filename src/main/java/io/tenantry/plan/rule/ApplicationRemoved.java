package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An Argo CD Application or ApplicationSet goes: with all that it applied, or without.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/">deletion of Applications</a>
 */
final class ApplicationRemoved implements Rule {

    private static final String FINALIZER = "resources-finalizer.argocd.argoproj.io";
    private static final String ADVICE =
            "take its finalizer away first where its resources are to stay;" + " else acknowledge its removal by name";

    @Override
    public String id() {
        return "application-removed";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        Renames renames = Renames.in(transition);
        return transition.removed().stream()
                .map(ObjectChange.Removed::was)
                .flatMap(manifest -> effect(manifest, renames).stream())
                .toList();
    }

    private Optional<Effect> effect(Manifest manifest, Renames renames) {
        if (!manifest.group().equals("argoproj.io")
                || !List.of("Application", "ApplicationSet").contains(manifest.kind())) {
            return Optional.empty();
        }
        String renamed = renames.of(manifest.key())
                .map(key -> "it looks as if it were renamed to " + key + ": ")
                .orElse("");
        if (SyncOptions.of(manifest).onPrune() == SyncOptions.Hold.ALWAYS) {
            return Optional.of(
                    effect(manifest.key(), Impact.SAFE, renamed + "it stays in the cluster (Prune=false)", ""));
        }
        return Optional.of(
                takesAll(manifest)
                        ? effect(
                                manifest.key(),
                                Impact.DATA_LOSS,
                                renamed + "all that it applied is deleted with it, but what is annotated Delete=false",
                                ADVICE)
                        : effect(
                                manifest.key(),
                                Impact.ACCESS_LOSS,
                                renamed + "what it applied stays, and nothing keeps it as it should be",
                                "give what it applied to another Application first"));
    }

    private static boolean takesAll(Manifest manifest) {
        return manifest.kind().equals("Application")
                ? Stream.of(manifest.at("/metadata/finalizers"))
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(finalizer -> finalizer.asText().startsWith(FINALIZER))
                : !manifest.at("/spec/syncPolicy/preserveResourcesOnDeletion").asBoolean();
    }
}
