package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Removal;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The records that a choice is between, and which of them a tree means. */
final class Alternatives {

    private final Map<String, Alternative> byName = new LinkedHashMap<>();
    private Map<String, Alternative> byFirstKey;

    /** @param all in the order of their declaration */
    Alternatives(List<Alternative> all) {
        all.forEach(alternative -> byName.put(alternative.name(), alternative));
    }

    /** The names of all. */
    Collection<String> names() {
        return byName.keySet();
    }

    /** The first keys that only one alternative has. */
    Collection<String> firstKeys() {
        return byFirstKey().keySet();
    }

    /** Found when first asked for, since a record may contain a choice that it is part of. */
    private Map<String, Alternative> byFirstKey() {
        if (byFirstKey == null) {
            List<String> all = byName.values().stream()
                    .flatMap(alternative -> alternative.firstKey().stream())
                    .toList();
            Map<String, Alternative> unique = new LinkedHashMap<>();
            byName.values().forEach(alternative -> alternative
                    .firstKey()
                    .filter(key -> all.indexOf(key) == all.lastIndexOf(key))
                    .ifPresent(key -> unique.put(key, alternative)));
            byFirstKey = unique;
        }
        return byFirstKey;
    }

    /**
     * {@code tree} without what an overlay gave for an alternative that a later overlay gives up for another one: the
     * keys of the two do not mix.
     */
    Tree resolved(Tree tree) {
        if (!(tree instanceof Mapping mapping) || mapping.merged().isEmpty()) {
            return tree;
        }
        Mapping resolved = Mapping.empty(mapping.location());
        for (Mapping layer : mapping.layers()) {
            resolved = changes(resolved, layer) ? layer : resolved.overlaidBy(layer);
        }
        return resolved;
    }

    private boolean changes(Mapping below, Mapping above) {
        List<Selection> before = selectedBy(below);
        List<Selection> after = selectedBy(above);
        return before.size() == 1
                && after.size() == 1
                && !before.get(0).alternative().equals(after.get(0).alternative());
    }

    /** What {@code tree}, which is {@link #resolved}, chooses: one alternative, if it is right. */
    List<Selection> selectedBy(Tree tree) {
        if (tree instanceof Scalar word) {
            return Optional.ofNullable(byName.get(word.text()))
                    .map(alternative -> List.of(new Selection(alternative, Mapping.empty(word.location()))))
                    .orElse(List.of());
        }
        if (!(tree instanceof Mapping mapping)) {
            return List.of();
        }
        List<Selection> named = namedBy(mapping);
        return named.isEmpty() ? recognizedBy(mapping) : named;
    }

    private List<Selection> namedBy(Mapping mapping) {
        return byName.values().stream()
                .flatMap(alternative -> mapping.value(alternative.name()).flatMap(Alternatives::given).stream()
                        .map(tree -> new Selection(alternative, tree)))
                .toList();
    }

    /** A name without a value chooses with all defaults; one that was removed chooses nothing. */
    private static Optional<Tree> given(Tree tree) {
        if (tree instanceof Removal removal) {
            return removal.removed().isPresent() ? Optional.empty() : Optional.of(Mapping.empty(removal.location()));
        }
        return Optional.of(tree);
    }

    /** Where one that is recognized also knows the keys by which the others are, it is the one. */
    private List<Selection> recognizedBy(Mapping mapping) {
        Map<String, Alternative> recognized = new LinkedHashMap<>(byFirstKey());
        recognized.keySet().removeIf(key -> mapping.value(key).isEmpty());
        List<Alternative> knowing = recognized.values().stream()
                .filter(alternative -> alternative.knows(recognized.keySet()))
                .toList();
        return (knowing.size() == 1 ? knowing : recognized.values())
                .stream()
                        .map(alternative -> new Selection(alternative, mapping))
                        .toList();
    }
}
