package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Amounts;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A LimitRange comes, or allows less than before: less than what pods of its namespace ask for.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/policy/limit-range/">limit ranges</a>
 */
final class LimitRangeReduced implements Rule {

    /** A bound of what may be asked for. */
    private enum Bound {
        MAX("max", List.of("limits", "requests")),
        MIN("min", List.of("requests", "limits"));

        private final String field;
        /** Which of what a container asks for is held against the bound; the first that is written. */
        private final List<String> held;

        Bound(String field, List<String> held) {
            this.field = field;
            this.held = held;
        }

        boolean excludes(BigDecimal amount, BigDecimal bound) {
            return this == MAX ? amount.compareTo(bound) > 0 : amount.compareTo(bound) < 0;
        }
    }

    @Override
    public String id() {
        return "limit-range-reduced";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        List<Effect> effects = new ArrayList<>();
        for (ObjectChange change : transition.changes()) {
            Optional<Manifest> range = change.after().filter(manifest -> manifest.is("", "LimitRange"));
            range.ifPresent(manifest ->
                    manifest.at("/spec/limits").forEach(limit -> look(change, limit, transition.now(), effects)));
        }
        return effects;
    }

    private void look(ObjectChange change, JsonNode limit, Manifests manifests, List<Effect> effects) {
        JsonNode before = before(change, limit);
        for (Bound bound : Bound.values()) {
            for (Map.Entry<String, JsonNode> figure : limit.path(bound.field).properties()) {
                JsonNode was = before.path(bound.field).path(figure.getKey());
                Amounts.read(figure.getValue())
                        .filter(now -> isTighter(bound, was, now))
                        .map(now -> excluded(change.key(), manifests, limit, bound, figure.getKey(), now))
                        .filter(excluded -> !excluded.isEmpty())
                        .ifPresent(excluded -> effects.add(effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                bound.field + " " + figure.getKey() + " of a "
                                        + limit.path("type").asText() + " is "
                                        + figure.getValue().asText() + ", and does not admit what is asked for by "
                                        + Enumeration.of(excluded) + ": what runs stays, and does not come back when it"
                                        + " stops",
                                "leave it at what is asked for, or change what asks first")));
            }
        }
    }

    private static JsonNode before(ObjectChange change, JsonNode limit) {
        return change.before()
                .flatMap(was -> was.at("/spec/limits")
                        .valueStream()
                        .filter(each -> each.path("type").equals(limit.path("type")))
                        .findFirst())
                .orElse(MissingNode.getInstance());
    }

    private static boolean isTighter(Bound bound, JsonNode was, BigDecimal now) {
        return Amounts.read(was).map(before -> bound.excludes(before, now)).orElse(true);
    }

    private static List<String> excluded(
            ObjectKey range, Manifests manifests, JsonNode limit, Bound bound, String resource, BigDecimal figure) {
        return manifests.inNamespace(range.namespace()).stream()
                .flatMap(manifest -> PodTemplate.of(manifest).stream())
                .filter(pod -> asked(pod, limit.path("type").asText(), bound, resource)
                        .anyMatch(amount -> bound.excludes(amount, figure)))
                .map(pod -> pod.owner().kind() + " " + pod.owner().name())
                .toList();
    }

    private static Stream<BigDecimal> asked(PodTemplate pod, String type, Bound bound, String resource) {
        Stream<BigDecimal> each = (type.equals("Pod")
                        ? pod.spec().path("containers").valueStream()
                        : pod.containers())
                .flatMap(container -> bound.held.stream()
                        .flatMap(held -> Amounts.read(
                                container.path("resources").path(held).path(resource))
                                .stream())
                        .limit(1));
        return switch (type) {
            case "Container" -> each;
            case "Pod" -> each.reduce(BigDecimal::add).stream();
            default -> Stream.empty();
        };
    }
}
