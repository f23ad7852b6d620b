package io.tenantry.plan;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.ManifestText;
import io.tenantry.manifest.Manifests;
import io.tenantry.plan.rule.Rules;
import io.tenantry.problem.Acknowledgement;
import java.util.List;
import java.util.Map;

/** Plans from text to text. */
public final class Planned {

    private Planned() {}

    /** From one YAML stream to another, both of one environment without a name, by every rule. */
    public static Plan of(String was, String now) {
        return of(was, now, List.of());
    }

    /** The same, with losses acknowledged. */
    public static Plan of(String was, String now, List<Acknowledgement> acknowledged) {
        return Planner.plan(
                Rules.all(),
                Map.of("", manifests(was)),
                Map.of("", manifests(now)),
                Map.of("", Acknowledgements.of(acknowledged)));
    }

    /** What each object's change does: {@code data-loss object-removed PersistentVolumeClaim a/data}. */
    public static List<String> effects(String was, String now) {
        return of(was, now).changes().stream()
                .flatMap(change -> change.effects().stream())
                .map(effect -> effect.impact() + " " + effect.rule() + " " + effect.object())
                .toList();
    }

    /** The objects of a YAML stream, which has to be readable. */
    public static Manifests manifests(String yaml) {
        List<Manifest> read = ManifestText.read("objects.yaml", yaml, problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        return Manifests.of(read);
    }
}
