package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Entry;
import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Removal;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.ComponentPath.Step;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A map whose keys the user chooses, sorted by them. A default's entries stay unless the overlays say something of
 * them.
 *
 * @param key what each key is
 * @param value what each value is
 */
record MapShape(Shape key, Shape value) implements Shape {

    @Override
    public Optional<Object> bind(Tree tree, Slot slot, Findings findings) {
        if (!(tree instanceof Mapping mapping)) {
            return refuse(tree, slot, findings);
        }
        Elements elements = new Elements((Map<?, ?>) slot.fallback().orElse(Map.of()), findings);
        boolean whole = true;
        for (Entry entry : mapping.entries().values()) {
            whole &= elements.add(entry);
        }
        return whole ? Optional.of(elements.sorted()) : Optional.empty();
    }

    /** The elements of one map, as its entries are read. */
    private final class Elements {

        private final Map<Object, Object> bound = new TreeMap<>(Comparator.comparing(Object::toString));
        private final Set<Object> given = new HashSet<>();
        private final Findings findings;

        Elements(Map<?, ?> fallback, Findings findings) {
            this.findings = findings;
            bound.putAll(fallback);
        }

        /** Reads an entry; false when it is wrong. */
        boolean add(Entry entry) {
            String written = entry.key().text();
            Optional<Object> name = key.bind(entry.key(), Slot.of(written), findings);
            if (name.isPresent() && !given.add(name.get())) {
                findings.error(
                        "overlay-duplicate-key",
                        entry.key().location(),
                        "key '" + written + "' is given twice, in different spelling",
                        "expected it once");
            }
            if (entry.value() instanceof Removal removal) {
                name.ifPresent(found -> remove(found, removal));
                return name.isPresent();
            }
            Optional<Object> fallback = name.map(bound::get);
            Optional<Object> element = value.bind(entry.value(), new Slot(written, name, fallback), findings);
            element.ifPresent(found -> name.ifPresent(of -> bound.put(of, found)));
            return name.isPresent() && element.isPresent();
        }

        private void remove(Object name, Removal removal) {
            if (bound.remove(name) != null || removal.removed().isPresent()) {
                findings.effective(removal);
            } else {
                findings.idle(
                        removal,
                        name + " is empty, and nothing below gives it that could be removed",
                        "expected " + value.expected());
            }
        }

        Map<Object, Object> sorted() {
            return Collections.unmodifiableMap(new LinkedHashMap<>(bound));
        }
    }

    @Override
    public String expected() {
        return "a map";
    }

    @Override
    public Optional<Object> whenAbsent() {
        return Optional.of(Map.of());
    }

    @Override
    public Optional<Place> step(Tree tree, Step step) {
        return tree instanceof Mapping mapping && step instanceof ComponentPath.Key name
                ? mapping.value(name.name()).map(element -> new Place(value, element))
                : Optional.empty();
    }
}
