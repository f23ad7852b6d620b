package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Linkerd lets others in than before.
 *
 * @see <a href="https://linkerd.io/2/reference/authorization-policy/">authorization policy</a>
 */
final class MeshAccess implements ChangeRule {

    /** Whoever stands in these lists may connect. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "MeshTLSAuthentication.policy.linkerd.io", List.of("identities", "identityRefs"),
            "NetworkAuthentication.policy.linkerd.io", List.of("networks"));

    /** What they let whom do is decided by the whole of them. */
    private static final Set<String> WHOLE = Set.of(
            "AuthorizationPolicy.policy.linkerd.io", "Server.policy.linkerd.io", "EgressNetwork.policy.linkerd.io");

    @Override
    public String id() {
        return "mesh-access";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        String kind = change.key().qualifiedKind();
        if (WHOLE.contains(kind) && change.isChangedAt("/spec")) {
            return Stream.of(effect(
                    change.key(),
                    Impact.ACCESS_LOSS,
                    "the mesh decides by it who may connect, and decides otherwise from now on",
                    "make sure that whoever connects is still let in, and nobody else"));
        }
        return LISTS.getOrDefault(kind, List.of()).stream().flatMap(list -> list(change, "/spec/" + list));
    }

    private Stream<Effect> list(ObjectChange.Changed change, String pointer) {
        Set<String> was = entries(change.was().at(pointer));
        Set<String> now = entries(change.now().at(pointer));
        List<String> lost = was.stream().filter(each -> !now.contains(each)).toList();
        List<String> won = now.stream().filter(each -> !was.contains(each)).toList();
        Stream<Effect> less = lost.isEmpty()
                ? Stream.empty()
                : Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "the mesh lets in no more: " + Enumeration.of(lost),
                        "make sure first that it does not connect any more"));
        Stream<Effect> more = won.isEmpty()
                ? Stream.empty()
                : Stream.of(effect(change.key(), Impact.SAFE, "the mesh also lets in: " + Enumeration.of(won), ""));
        return Stream.concat(less, more);
    }

    private static Set<String> entries(JsonNode list) {
        Set<String> entries = new TreeSet<>();
        list.forEach(entry -> entries.add(entry.isTextual() ? entry.asText() : Canonical.text(entry)));
        return entries;
    }
}
