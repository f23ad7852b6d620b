package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import io.tenantry.problem.ProblemException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one overlay file: one YAML 1.2 document, a map, of which nothing is left to guess. Duplicate keys, anchors,
 * aliases, merge keys, tags, keys that are not text and a depth beyond {@value #DEEPEST} are refused.
 *
 * <p>It reads events, not nodes: what must be refused shows there as written, nothing is expanded, and the depth is
 * bounded before the stack is.
 */
public final class TreeReader {

    private static final int DEEPEST = 64;
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private final String file;
    private final Iterator<Event> events;
    private final Consumer<Problem> problems;

    private TreeReader(String file, String text, Consumer<Problem> problems) {
        this.file = file;
        this.events =
                new Parse(LoadSettings.builder().build()).parseString(text).iterator();
        this.problems = problems;
    }

    /**
     * Reads a file's text.
     *
     * @param file what to call it in a location
     * @param problems is told all that is wrong
     * @return the map; absent when the text holds none that can be read any further
     */
    public static Optional<Mapping> read(String file, String text, Consumer<Problem> problems) {
        try {
            return new TreeReader(file, text, problems).document();
        } catch (YamlEngineException syntax) {
            problems.accept(SyntaxProblem.of(syntax, file, text));
        } catch (ProblemException tooDeep) {
            tooDeep.problems().forEach(problems);
        }
        return Optional.empty();
    }

    private Optional<Mapping> document() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            return notAMap(start, "the file is empty");
        }
        Event first = events.next();
        Tree tree = value(first, Optional.empty(), 0);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            report("overlay-document", at(end), "a second document begins here", "expected one document a file");
            return Optional.empty();
        }
        if (tree instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        return tree instanceof Unread ? Optional.empty() : notAMap(first, "the file " + holds(tree));
    }

    private static String holds(Tree tree) {
        return tree instanceof Removal ? "is empty" : "holds " + tree.kind();
    }

    private Optional<Mapping> notAMap(Event event, String message) {
        report("overlay-document", at(event), message, "expected a map; write {} for one without keys");
        return Optional.empty();
    }

    /** @param key the place of the key that the value belongs to */
    private Tree value(Event event, Optional<Location> key, int depth) {
        refuseAnchorAndTag(event);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, key);
        }
        if (event instanceof CollectionStartEvent start) {
            Location location = start.getFlowStyle() == FlowStyle.FLOW ? at(start) : key.orElse(at(start));
            if (depth == DEEPEST) {
                throw new ProblemException(List.of(Problem.error(
                        "overlay-depth", at(start), "too deep", "expected at most " + DEEPEST + " levels of nesting")));
            }
            return start instanceof MappingStartEvent ? mapping(location, depth + 1) : sequence(location, depth + 1);
        }
        return new Unread(at(event));
    }

    private Tree scalar(ScalarEvent scalar, Optional<Location> key) {
        String text = scalar.getValue();
        if (scalar.isPlain() && NULLS.contains(text)) {
            return new Removal(text.isEmpty() ? key.orElse(at(scalar)) : at(scalar));
        }
        return new Scalar(at(scalar), text, scalar.isPlain());
    }

    private Sequence sequence(Location location, int depth) {
        List<Tree> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(value(event, Optional.empty(), depth));
        }
        return new Sequence(location, items);
    }

    private Tree mapping(Location location, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        boolean whole = true;
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Tree key = value(event, Optional.empty(), depth);
            Tree value = value(events.next(), Optional.of(at(event)), depth);
            if (key instanceof Scalar name && !isMergeKey(name)) {
                add(new Entry(name, value), entries);
            } else {
                refuse(key);
                whole = false;
            }
        }
        return whole ? new Mapping(location, entries) : new Unread(location);
    }

    private static boolean isMergeKey(Scalar key) {
        return key.plain() && key.text().equals("<<");
    }

    private void add(Entry entry, Map<String, Entry> entries) {
        Scalar key = entry.key();
        Entry first = entries.putIfAbsent(key.text(), entry);
        if (first != null) {
            report(
                    "overlay-duplicate-key",
                    key.location(),
                    "key " + Quoted.of(key.text()) + " is given twice",
                    "expected it once; line " + first.key().location().line() + " has it already");
        }
    }

    private void refuse(Tree key) {
        if (key instanceof Scalar) {
            report(
                    "overlay-merge-key",
                    key.location(),
                    "the merge key '<<' is not read",
                    "expected the keys themselves; what several overlays share goes into platform.yaml, and maps of"
                            + " overlays merge by themselves");
        } else if (!(key instanceof Unread)) {
            report("overlay-key", key.location(), "the key is " + key.kind(), "expected text");
        }
    }

    private void refuseAnchorAndTag(Event event) {
        if (event instanceof NodeEvent node) {
            node.getAnchor()
                    .ifPresent(anchor -> report(
                            "overlay-anchor",
                            at(event),
                            (event instanceof AliasEvent ? "the alias '*" : "the anchor '&")
                                    + anchor.getValue()
                                    + "' is not read",
                            "expected the value itself; what several overlays share goes into platform.yaml"));
        }
        tag(event)
                .ifPresent(tag -> report(
                        "overlay-tag",
                        at(event),
                        "the tag " + Quoted.of(tag) + " is not read",
                        "expected a value without a tag; quotes make text of it"));
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : Optional.empty();
    }

    private Location at(Event event) {
        return event.getStartMark()
                .map(mark -> new Location(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseThrow();
    }

    private void report(String rule, Location location, String message, String fix) {
        problems.accept(Problem.error(rule, location, message, fix));
    }
}
