package io.tenantry.plan.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.BlastRadius;
import io.tenantry.plan.Plan;
import io.tenantry.plan.PlannedChange;
import io.tenantry.plan.difference.FieldChange;
import io.tenantry.plan.rule.Effect;
import java.io.UncheckedIOException;

/** A plan for machines: all of it, nothing collapsed. */
public final class JsonReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DefaultPrettyPrinter PRINTER = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"));

    private JsonReport() {}

    /** The plan as one JSON document, ended by a line end. */
    public static String of(Plan plan) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode changes = root.putArray("changes");
        plan.changes().forEach(change -> changes.add(change(change)));
        ArrayNode refused = root.putArray("notAcknowledged");
        plan.refused().forEach(change -> refused.add(change.object().toString()));
        ArrayNode stale = root.putArray("staleAcknowledgements");
        plan.stale().forEach(each -> stale.add(each.object()));
        root.set("blastRadius", radius(plan.radius()));
        try {
            return JSON.writer(PRINTER).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode change(PlannedChange change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("impact", change.impact().toString());
        node.put("action", change.action().toString());
        node.put("environment", change.environment());
        node.set("object", object(change.object()));
        change.tenant().ifPresent(tenant -> node.put("tenant", tenant));
        ArrayNode effects = node.putArray("effects");
        change.effects().forEach(effect -> effects.add(effect(effect)));
        ArrayNode fields = node.putArray("fields");
        change.fields().forEach(field -> fields.add(field(field)));
        change.acknowledged().ifPresent(acknowledged -> node.put("acknowledged", acknowledged.reason()));
        return node;
    }

    private static ObjectNode object(ObjectKey key) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("key", key.toString())
                .put("group", key.group())
                .put("kind", key.kind())
                .put("namespace", key.namespace())
                .put("name", key.name());
    }

    private static ObjectNode effect(Effect effect) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("impact", effect.impact().toString())
                .put("rule", effect.rule())
                .put("reason", effect.reason())
                .put("advice", effect.advice());
    }

    private static ObjectNode field(FieldChange change) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", change.path().toString());
        put(node, "was", change.was());
        put(node, "now", change.now());
        return node;
    }

    private static void put(ObjectNode node, String name, JsonNode value) {
        if (!value.isMissingNode()) {
            node.set(name, value);
        }
    }

    private static ObjectNode radius(BlastRadius radius) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("tenants", radius.tenants());
        ObjectNode touched = node.putObject("touched");
        radius.byTenant().forEach((tenant, impact) -> touched.put(tenant, impact.toString()));
        ObjectNode shared = node.putObject("shared");
        Summary.impacts().stream()
                .filter(radius.shared()::containsKey)
                .forEach(impact -> shared.put(impact.toString(), radius.shared().get(impact)));
        node.put("told", radius.ofTenants());
        return node;
    }
}
