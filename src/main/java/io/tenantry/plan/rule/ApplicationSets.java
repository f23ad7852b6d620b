package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An ApplicationSet makes Applications no more, or may delete those that it made.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Controlling-Resource-Modification/">
 *     what an ApplicationSet may do</a>
 */
final class ApplicationSets implements ChangeRule {

    private static final String POLICY = "/spec/syncPolicy/applicationsSync";
    private static final String PRESERVED = "/spec/syncPolicy/preserveResourcesOnDeletion";

    /** The policies by which Applications are deleted; the first is that of who names none. */
    private static final Set<String> DELETING = Set.of("sync", "create-delete");

    @Override
    public String id() {
        return "application-set";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return change.now().is("argoproj.io", "ApplicationSet")
                ? Stream.of(policy(change), preservation(change), generators(change), name(change))
                        .flatMap(each -> each)
                : Stream.empty();
    }

    private Stream<Effect> policy(ObjectChange.Changed change) {
        return deletes(change.now()) && !deletes(change.was())
                ? Stream.of(effect(
                        change.key(),
                        worst(change.now()),
                        "it deletes from now on the Applications whose folder or entry goes (applicationsSync)"
                                + taken(change.now()),
                        "leave applicationsSync: create-update"))
                : Stream.empty();
    }

    private Stream<Effect> preservation(ObjectChange.Changed change) {
        return change.was().at(PRESERVED).asBoolean()
                        && !change.now().at(PRESERVED).asBoolean()
                ? Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "an Application that goes takes all that it applied with it from now on"
                                + " (preserveResourcesOnDeletion)",
                        "leave preserveResourcesOnDeletion: true"))
                : Stream.empty();
    }

    private Stream<Effect> generators(ObjectChange.Changed change) {
        SortedSet<String> was = generated(change.was());
        was.removeAll(generated(change.now()));
        if (was.isEmpty()) {
            return Stream.empty();
        }
        String what = "it makes no Applications any more from: " + Enumeration.of(was);
        return Stream.of(
                deletes(change.now())
                        ? effect(
                                change.key(),
                                worst(change.now()),
                                what + "; those that it made are deleted" + taken(change.now()),
                                "set applicationsSync: create-update first")
                        : effect(
                                change.key(),
                                Impact.SAFE,
                                what + "; those that it made stay (applicationsSync)",
                                "delete them by hand when they are not wanted any more"));
    }

    private Stream<Effect> name(ObjectChange.Changed change) {
        return change.isChangedAt("/spec/template/metadata/name")
                ? Stream.of(effect(
                        change.key(),
                        deletes(change.now()) ? worst(change.now()) : Impact.ACCESS_LOSS,
                        "its Applications get other names: new ones are made, and "
                                + (deletes(change.now())
                                        ? "those before are deleted" + taken(change.now())
                                        : "those before fight with them over the same resources"),
                        "leave the name"))
                : Stream.empty();
    }

    private static boolean deletes(Manifest set) {
        return DELETING.contains(set.at(POLICY).asText("sync"));
    }

    private static Impact worst(Manifest set) {
        return set.at(PRESERVED).asBoolean() ? Impact.ACCESS_LOSS : Impact.DATA_LOSS;
    }

    private static String taken(Manifest set) {
        return set.at(PRESERVED).asBoolean()
                ? ", and what they applied stays"
                : ", and all that they applied with them";
    }

    /** Each folder, file, list entry or other generator, as one text. */
    private static SortedSet<String> generated(Manifest set) {
        SortedSet<String> generated = new TreeSet<>();
        for (JsonNode generator : set.at("/spec/generators")) {
            int before = generated.size();
            for (JsonNode folder : generator.at("/git/directories")) {
                if (!folder.path("exclude").asBoolean()) {
                    generated.add(folder.path("path").asText());
                }
            }
            generator
                    .at("/git/files")
                    .forEach(file -> generated.add(file.path("path").asText()));
            generator.at("/list/elements").forEach(element -> generated.add(Canonical.text(element)));
            if (generated.size() == before) {
                generated.add(Canonical.text(generator));
            }
        }
        return generated;
    }
}
