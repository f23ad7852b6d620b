package io.tenantry.plan.rule;

import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Optional;
import java.util.stream.Stream;

/** An Application, or all of an ApplicationSet's, applies something else, elsewhere, or deletes what it did not before. */
final class ApplicationSource implements ChangeRule {

    @Override
    public String id() {
        return "application-source";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return spec(change.now())
                .map(spec -> Stream.of(
                                destination(change, spec),
                                source(change, spec),
                                project(change, spec),
                                switchedOn(
                                        change,
                                        spec,
                                        "prune",
                                        "what is not among its manifests is deleted from now on"),
                                switchedOn(
                                        change,
                                        spec,
                                        "allowEmpty",
                                        "when its folder is empty, all that it applied is deleted from now on"))
                        .flatMap(each -> each))
                .orElseGet(Stream::empty);
    }

    private static Optional<String> spec(Manifest manifest) {
        if (manifest.is("argoproj.io", "Application")) {
            return Optional.of("/spec");
        }
        return manifest.is("argoproj.io", "ApplicationSet") ? Optional.of("/spec/template/spec") : Optional.empty();
    }

    private Stream<Effect> destination(ObjectChange.Changed change, String spec) {
        return change.isChangedAt(spec + "/destination")
                ? Stream.of(effect(
                        change.key(),
                        Impact.DATA_LOSS,
                        "it applies to another cluster or namespace: everything is made there anew and empty, and what it"
                                + " applied before stays with nothing that keeps it",
                        "make an Application of a new name for the new place, and move the data"))
                : Stream.empty();
    }

    private Stream<Effect> source(ObjectChange.Changed change, String spec) {
        boolean elsewhere = Stream.of(
                        "/source/repoURL", "/source/path", "/source/chart", "/source/directory", "/sources")
                .anyMatch(pointer -> change.isChangedAt(spec + pointer));
        if (elsewhere) {
            return Stream.of(
                    prunes(change, spec)
                            ? effect(
                                    change.key(),
                                    Impact.ACCESS_LOSS,
                                    "it takes its manifests from elsewhere, and deletes whatever is not among those (prune)",
                                    "compare what it finds there first, or switch prune off until it is synced")
                            : effect(
                                    change.key(),
                                    Impact.RESTART,
                                    "it takes its manifests from elsewhere",
                                    "compare what it finds there first"));
        }
        boolean other = change.isChangedAt(spec + "/source");
        return other
                ? Stream.of(effect(
                        change.key(),
                        Impact.RESTART,
                        "it applies another version, or with other values, which are not among these manifests",
                        "compare what it renders"))
                : Stream.empty();
    }

    private Stream<Effect> project(ObjectChange.Changed change, String spec) {
        return change.isChangedAt(spec + "/project")
                ? Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "it is in another project, which may forbid what it applies",
                        "make sure that the project allows its source, destination and kinds"))
                : Stream.empty();
    }

    private Stream<Effect> switchedOn(ObjectChange.Changed change, String spec, String option, String what) {
        String pointer = spec + "/syncPolicy/automated/" + option;
        return change.now().at(pointer).asBoolean() && !change.was().at(pointer).asBoolean()
                ? Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        what + " (" + option + ")",
                        "look at what it would delete first: argocd app diff"))
                : Stream.empty();
    }

    private static boolean prunes(ObjectChange.Changed change, String spec) {
        return change.now().at(spec + "/syncPolicy/automated/prune").asBoolean();
    }
}
