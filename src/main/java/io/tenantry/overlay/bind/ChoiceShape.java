package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Entry;
import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Quoted;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.ComponentPath.Step;
import io.tenantry.problem.Location;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One of several records: named by a key of a map, by a single word where all its defaults will do or, where that is
 * unmistakable, by the key of its first component.
 *
 * @param alternatives the records
 */
record ChoiceShape(Alternatives alternatives) implements Shape {

    @Override
    public Optional<Object> bind(Tree written, Slot slot, Findings findings) {
        if (!(written instanceof Scalar) && !(written instanceof Mapping)) {
            return refuse(written, slot, findings);
        }
        Tree tree = alternatives.resolved(written);
        List<Selection> selected = alternatives.selectedBy(tree);
        if (selected.size() == 1) {
            return bind(selected.get(0), tree, slot, findings);
        }
        if (selected.isEmpty()) {
            reportNone(tree, slot, findings);
        } else {
            reportSeveral(selected, tree, slot, findings);
        }
        return Optional.empty();
    }

    private Optional<Object> bind(Selection selected, Tree tree, Slot slot, Findings findings) {
        Alternative chosen = selected.alternative();
        boolean named = selected.tree() != tree;
        if (named && tree instanceof Mapping mapping) {
            reportOtherKeys(mapping, chosen, findings);
        }
        Optional<Object> fallback = slot.fallback().filter(chosen.type()::isInstance);
        Slot inner = new Slot(named ? chosen.name() : slot.name(), slot.key(), fallback);
        return chosen.shape().bind(selected.tree(), inner, findings);
    }

    private void reportOtherKeys(Mapping mapping, Alternative chosen, Findings findings) {
        for (Entry entry : mapping.entries().values()) {
            String key = entry.key().text();
            if (!alternatives.names().contains(key)) {
                findings.error(
                        "overlay-unknown-key",
                        entry.key().location(),
                        "unknown key " + Quoted.of(key) + " beside '" + chosen.name() + "'",
                        "expected it below '" + chosen.name() + "', or not at all");
            }
        }
    }

    private void reportNone(Tree tree, Slot slot, Findings findings) {
        if (tree instanceof Mapping mapping) {
            mapping.entries().values().stream()
                    .filter(entry -> alternatives.names().contains(entry.key().text()))
                    .findFirst()
                    .ifPresentOrElse(
                            removed -> reportNone(
                                    removed.value().location(),
                                    slot.name() + " makes no choice, since '"
                                            + removed.key().text() + "' is removed",
                                    List.of(),
                                    findings),
                            () -> reportNone(
                                    tree.location(),
                                    slot.name() + " makes no choice",
                                    mapping.entries().keySet(),
                                    findings));
        } else if (tree instanceof Scalar word) {
            reportNone(
                    tree.location(),
                    slot.name() + ": " + Quoted.of(word.text()) + " is none of the choices",
                    List.of(word.text()),
                    findings);
        }
    }

    private void reportNone(Location location, String message, Collection<String> written, Findings findings) {
        String hint = written.stream()
                .map(key -> Nearest.hint(key, alternatives.names()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        findings.error("overlay-choice", location, message, hint + "expected " + expected());
    }

    private static void reportSeveral(List<Selection> selected, Tree tree, Slot slot, Findings findings) {
        String chosen = selected.stream()
                .map(selection -> selection.alternative().name())
                .collect(Collectors.joining(", "));
        findings.error(
                "overlay-choice", tree.location(), slot.name() + " chooses all of " + chosen, "expected one of them");
    }

    @Override
    public String expected() {
        Collection<String> firstKeys = alternatives.firstKeys();
        return "one of " + String.join(", ", alternatives.names())
                + (firstKeys.isEmpty() ? "" : ", or a map with one of the keys " + String.join(", ", firstKeys));
    }

    /** The name of what is chosen may be a step of its own or be left out, as it may in YAML. */
    @Override
    public Optional<Place> step(Tree tree, Step step) {
        List<Selection> selected = alternatives.selectedBy(alternatives.resolved(tree));
        if (selected.size() != 1) {
            return Optional.empty();
        }
        Place chosen =
                new Place(selected.get(0).alternative().shape(), selected.get(0).tree());
        return step.equals(new ComponentPath.Key(selected.get(0).alternative().name()))
                ? Optional.of(chosen)
                : chosen.shape().step(chosen.tree(), step);
    }
}
