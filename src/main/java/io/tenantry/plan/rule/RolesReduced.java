package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A role allows less, or fewer have it; or it allows more. */
final class RolesReduced implements ChangeRule {

    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final Set<String> ROLES = Set.of("Role", "ClusterRole");
    private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");

    @Override
    public String id() {
        return "rbac-reduced";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().group().equals(GROUP)) {
            return Stream.empty();
        }
        if (ROLES.contains(change.now().kind())) {
            return rules(change);
        }
        return BINDINGS.contains(change.now().kind()) ? subjects(change) : Stream.empty();
    }

    private Stream<Effect> rules(ObjectChange.Changed change) {
        Permissions was = Permissions.of(change.was().at("/rules"));
        Permissions now = Permissions.of(change.now().at("/rules"));
        return Stream.concat(
                less(change, "it does not allow any more: ", was.notIn(now)),
                more(change, "it also allows: ", now.notIn(was)));
    }

    private Stream<Effect> subjects(ObjectChange.Changed change) {
        SortedSet<String> was = subjects(change.was());
        SortedSet<String> now = subjects(change.now());
        return Stream.concat(
                less(change, "its role is not any more that of ", minus(was, now)),
                more(change, "its role is also that of ", minus(now, was)));
    }

    private Stream<Effect> less(ObjectChange.Changed change, String what, List<String> lost) {
        return lost.isEmpty()
                ? Stream.empty()
                : Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        what + Enumeration.of(lost),
                        "make sure first that nobody needs it"));
    }

    private Stream<Effect> more(ObjectChange.Changed change, String what, List<String> won) {
        return won.isEmpty()
                ? Stream.empty()
                : Stream.of(effect(change.key(), Impact.SAFE, what + Enumeration.of(won), ""));
    }

    private static SortedSet<String> subjects(Manifest binding) {
        SortedSet<String> subjects = new TreeSet<>();
        for (JsonNode subject : binding.at("/subjects")) {
            String namespace = subject.path("namespace").asText();
            subjects.add(subject.path("kind").asText() + " "
                    + (namespace.isEmpty() ? "" : namespace + "/")
                    + subject.path("name").asText());
        }
        return subjects;
    }

    private static List<String> minus(SortedSet<String> some, SortedSet<String> others) {
        return some.stream().filter(each -> !others.contains(each)).toList();
    }
}
