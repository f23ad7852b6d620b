package io.tenantry.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * YAML events to JSON, a document at a time. Anchors, aliases and merge keys are followed as kubectl follows them, so
 * what they expand to is counted; depth is bounded before the stack is.
 */
final class DocumentReader {

    private static final int DEEPEST = 256;

    /** Values that aliases of one document may stand for: some hundred times the largest object a cluster takes. */
    private static final int MOST_ALIASED = 1_000_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Iterator<Event> events;
    private final Map<String, JsonNode> anchors = new HashMap<>();
    private int aliased;

    DocumentReader(Iterator<Event> events) {
        this.events = events;
    }

    /** The next document; absent at the end. */
    Optional<Document> next() {
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                aliased = 0;
                Event first = events.next();
                return Optional.of(
                        new Document(value(first, 0), first.getStartMark().orElseThrow()));
            }
        }
        return Optional.empty();
    }

    private JsonNode value(Event event, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableDocument(event, "too deep", "expected at most " + DEEPEST + " levels of nesting");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        JsonNode value;
        if (event instanceof MappingStartEvent) {
            value = mapping(depth);
        } else if (event instanceof SequenceStartEvent) {
            value = sequence(depth);
        } else {
            value = PlainScalar.of((ScalarEvent) event);
        }
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), value));
        return value;
    }

    private JsonNode aliased(AliasEvent alias) {
        JsonNode value = anchors.get(alias.getAlias().getValue());
        if (value == null) {
            throw new UnreadableDocument(
                    alias,
                    "the alias '*" + alias.getAlias().getValue() + "' stands for nothing",
                    "expected its anchor before it");
        }
        aliased += sizeOf(value);
        if (aliased > MOST_ALIASED) {
            throw new UnreadableDocument(
                    alias,
                    "the aliases stand for too much",
                    "expected at most " + MOST_ALIASED + " values through aliases");
        }
        return value.deepCopy();
    }

    private static int sizeOf(JsonNode value) {
        int size = 1;
        for (JsonNode child : value) {
            size += sizeOf(child);
        }
        return size;
    }

    private ArrayNode sequence(int depth) {
        ArrayNode sequence = JSON.arrayNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            sequence.add(value(event, depth + 1));
        }
        return sequence;
    }

    private ObjectNode mapping(int depth) {
        ObjectNode mapping = JSON.objectNode();
        ObjectNode merged = JSON.objectNode();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            JsonNode key = value(event, depth + 1);
            JsonNode value = value(events.next(), depth + 1);
            if (isMergeKey(event)) {
                merge(value, merged, event);
            } else if (key.isContainerNode()) {
                throw new UnreadableDocument(event, "a key is no text", "expected text");
            } else if (mapping.has(key.asText())) {
                throw new UnreadableDocument(event, "key '" + key.asText() + "' is given twice", "expected it once");
            } else {
                mapping.set(key.asText(), value);
            }
        }
        merged.properties().forEach(entry -> mapping.putIfAbsent(entry.getKey(), entry.getValue()));
        return mapping;
    }

    private static boolean isMergeKey(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    /** Maps that come earlier win over those that come later. */
    private static void merge(JsonNode value, ObjectNode merged, Event event) {
        if (value instanceof ObjectNode map) {
            map.properties().forEach(entry -> merged.putIfAbsent(entry.getKey(), entry.getValue()));
        } else if (value instanceof ArrayNode maps && maps.valueStream().allMatch(JsonNode::isObject)) {
            maps.forEach(map -> merge(map, merged, event));
        } else {
            throw new UnreadableDocument(event, "the merge key '<<' has no map", "expected a map, or a list of maps");
        }
    }
}
