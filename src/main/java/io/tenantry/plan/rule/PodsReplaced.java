package io.tenantry.plan.rule;

import io.tenantry.manifest.PodTemplate;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pods of a workload are to be other ones, so each is replaced. */
final class PodsReplaced implements ChangeRule {

    /** What runs its pods through, and is replaced as a whole, if at all. */
    private static final Set<String> TO_COMPLETION = Set.of("Job.batch", "CronJob.batch", "PodTemplate");

    @Override
    public String id() {
        return "pods-replaced";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        Optional<String> path = PodTemplate.of(change.now()).map(PodTemplate::path);
        if (path.isEmpty() || path.get().isEmpty() || !change.isChangedAt(path.get())) {
            return Stream.empty();
        }
        String kind = change.key().qualifiedKind();
        if (TO_COMPLETION.contains(kind)) {
            return kind.equals("CronJob.batch")
                    ? Stream.of(
                            effect(change.key(), Impact.SAFE, "its next run is another one; one that runs stays", ""))
                    : Stream.empty();
        }
        return Stream.of(replaced(change));
    }

    private Effect replaced(ObjectChange.Changed change) {
        String strategy = strategy(change);
        int replicas = change.now().at("/spec/replicas").asInt(1);
        if (strategy.equals("OnDelete")
                || change.now().is("apps", "ReplicaSet")
                || change.now().is("", "ReplicationController")) {
            return effect(
                    change.key(),
                    Impact.SAFE,
                    "its pods stay as they are until somebody deletes them, and come back as they are described now",
                    "delete them when it suits");
        }
        if (strategy.equals("Recreate")) {
            return effect(
                    change.key(),
                    Impact.RESTART,
                    "all its pods stop before the new ones start (Recreate): nothing answers meanwhile",
                    "apply it when that suits");
        }
        if (change.now().is("argoproj.io", "Rollout")) {
            return effect(
                    change.key(), Impact.RESTART, "its pods are replaced by Argo Rollouts, as its strategy says", "");
        }
        boolean alone = change.now().is("apps", "StatefulSet") && replicas == 1;
        return alone
                ? effect(
                        change.key(),
                        Impact.RESTART,
                        "its only pod is replaced: nothing answers meanwhile",
                        "apply it when that suits")
                : effect(change.key(), Impact.RESTART, "its pods are replaced, a few at a time", "");
    }

    private static String strategy(ObjectChange.Changed change) {
        String field = change.now().is("apps", "Deployment") ? "strategy" : "updateStrategy";
        return change.now().at("/spec/" + field + "/type").asText();
    }
}
