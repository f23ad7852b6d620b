package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Amounts;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A quota is less than before: less than what runs, or still enough. */
final class QuotaReduced implements Rule {

    @Override
    public String id() {
        return "quota-reduced";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        List<Effect> effects = new ArrayList<>();
        Map<String, NamespaceUse> uses = new HashMap<>();
        for (ObjectChange.Changed change : transition.changed("", "ResourceQuota")) {
            NamespaceUse use = uses.computeIfAbsent(
                    change.key().namespace(), namespace -> NamespaceUse.of(transition.now(), namespace));
            for (String resource : resources(change.now().at("/spec/hard"))) {
                look(change, resource, use, effects);
            }
        }
        return effects;
    }

    private void look(ObjectChange.Changed change, String resource, NamespaceUse use, List<Effect> effects) {
        JsonNode was = change.was().at("/spec/hard").path(resource);
        JsonNode now = change.now().at("/spec/hard").path(resource);
        BigDecimal used = use.of(resource);
        boolean tooSmall =
                Amounts.read(now).map(limit -> limit.compareTo(used) < 0).orElse(false);
        if (tooSmall && (was.isMissingNode() || Quantity.isLess(was, now))) {
            effects.add(effect(
                    change.key(),
                    Impact.ACCESS_LOSS,
                    resource + " is limited to " + now.asText() + ", less than the "
                            + used.stripTrailingZeros().toPlainString()
                            + " that its pods ask for: what runs stays, and does not come back when it stops",
                    "leave it at what is used at least"));
        } else if (Quantity.isLess(was, now)) {
            effects.add(effect(
                    change.key(),
                    Impact.SAFE,
                    resource + " goes from " + was.asText() + " to " + now.asText()
                            + ", which is enough for what is declared",
                    ""));
        }
    }

    private static NavigableSet<String> resources(JsonNode hard) {
        NavigableSet<String> resources = new TreeSet<>();
        hard.fieldNames().forEachRemaining(resources::add);
        return resources;
    }
}
