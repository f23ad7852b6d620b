package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An AppProject allows less, and whatever its Applications have there is not kept up any more.
 *
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/projects/">projects</a>
 */
final class ProjectsReduced implements ChangeRule {

    private static final List<String> ALLOWED = List.of(
            "destinations",
            "sourceRepos",
            "sourceNamespaces",
            "clusterResourceWhitelist",
            "namespaceResourceWhitelist",
            "roles");
    private static final List<String> FORBIDDEN = List.of("clusterResourceBlacklist", "namespaceResourceBlacklist");

    @Override
    public String id() {
        return "project-reduced";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("argoproj.io", "AppProject")) {
            return Stream.empty();
        }
        return Stream.concat(
                ALLOWED.stream()
                        .flatMap(list -> lost(
                                change,
                                list,
                                change.was().at("/spec/" + list),
                                change.now().at("/spec/" + list),
                                " allows no more: ")),
                FORBIDDEN.stream()
                        .flatMap(list -> lost(
                                change,
                                list,
                                change.now().at("/spec/" + list),
                                change.was().at("/spec/" + list),
                                " also forbids: ")));
    }

    private Stream<Effect> lost(ObjectChange.Changed change, String list, JsonNode some, JsonNode others, String what) {
        SortedSet<String> lost = entries(some);
        lost.removeAll(entries(others));
        return lost.isEmpty()
                ? Stream.empty()
                : Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        list + what + Enumeration.of(lost) + "; Applications that have such are not synced any more",
                        "move them to another project first"));
    }

    private static SortedSet<String> entries(JsonNode list) {
        SortedSet<String> entries = new TreeSet<>();
        list.forEach(entry -> entries.add(entry.isTextual() ? entry.asText() : Canonical.text(entry)));
        return entries;
    }
}
