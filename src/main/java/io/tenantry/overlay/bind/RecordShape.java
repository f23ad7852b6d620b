package io.tenantry.overlay.bind;

import io.tenantry.overlay.tree.Entry;
import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Quoted;
import io.tenantry.overlay.tree.Removal;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.problem.ComponentPath;
import io.tenantry.problem.ComponentPath.Step;
import io.tenantry.problem.InvalidModelException;
import io.tenantry.problem.Location;
import io.tenantry.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A record of the model: a map whose keys are the record's components. */
final class RecordShape implements Shape {

    private final RecordType type;
    private final Vocabulary vocabulary;

    RecordShape(RecordType type, Vocabulary vocabulary) {
        this.type = type;
        this.vocabulary = vocabulary;
    }

    /** The keys that a user may write, in the order of the components. */
    private List<String> keys() {
        return Stream.concat(
                        type.components().stream()
                                .filter(component -> !component.isKey())
                                .map(Component::name)
                                .filter(name -> !vocabulary.filled().contains(name)),
                        vocabulary.further().stream().sorted())
                .toList();
    }

    private String known() {
        return keys().isEmpty() ? "there is nothing to say here" : "known keys are " + String.join(", ", keys());
    }

    @Override
    public Optional<Object> bind(Tree tree, Slot slot, Findings findings) {
        if (!(tree instanceof Mapping mapping)) {
            return refuse(tree, slot, findings);
        }
        reportUnknownKeys(mapping, findings);
        List<Object> values = new ArrayList<>();
        for (Component component : type.components()) {
            value(component, mapping, slot, findings).ifPresent(values::add);
        }
        return values.size() == type.components().size() ? create(values, mapping, slot, findings) : Optional.empty();
    }

    private void reportUnknownKeys(Mapping mapping, Findings findings) {
        for (Entry entry : mapping.entries().values()) {
            String key = entry.key().text();
            if (type.component(key).filter(component -> !component.isKey()).isEmpty()) {
                findings.error(
                        "overlay-unknown-key",
                        entry.key().location(),
                        "unknown key " + Quoted.of(key),
                        Nearest.hint(key, keys()) + known());
            }
        }
    }

    private Optional<Object> value(Component component, Mapping mapping, Slot slot, Findings findings) {
        if (component.isKey()) {
            return slot.key();
        }
        Optional<Object> fallback = component.fallback(slot.fallback());
        Optional<Tree> given = mapping.value(component.name());
        if (given.isEmpty()) {
            return fallback.or(component.shape()::whenAbsent)
                    .or(() -> missing(component, mapping.location(), slot, findings));
        }
        if (given.get() instanceof Removal removal) {
            return removed(component, removal, fallback, slot, findings);
        }
        return component.shape().bind(given.get(), new Slot(component.name(), Optional.empty(), fallback), findings);
    }

    private static Optional<Object> missing(Component component, Location location, Slot slot, Findings findings) {
        findings.error(
                "overlay-missing-key",
                location,
                slot.name() + " lacks the key '" + component.name() + "'",
                "expected " + component.shape().expected());
        return Optional.empty();
    }

    /** What is removed may be absent or, if it must not, has its default again. */
    private static Optional<Object> removed(
            Component component, Removal removal, Optional<Object> fallback, Slot slot, Findings findings) {
        Optional<Object> absent = component.shape().whenAbsent();
        boolean removesDefault = absent.isPresent() && fallback.isPresent() && !absent.equals(fallback);
        if (removal.removed().isPresent() || removesDefault) {
            findings.effective(removal);
            return absent.or(() -> fallback).or(() -> missing(component, removal.location(), slot, findings));
        }
        findings.idle(
                removal,
                component.name() + " is empty, and nothing below gives it that could be removed",
                "expected " + component.shape().expected());
        return absent.or(() -> fallback);
    }

    private Optional<Object> create(List<Object> values, Mapping mapping, Slot slot, Findings findings) {
        try {
            return Optional.of(type.create(values));
        } catch (InvalidModelException invalid) {
            invalid.violations().forEach(violation -> report(violation, mapping, slot, findings));
            return Optional.empty();
        }
    }

    private void report(Violation violation, Mapping mapping, Slot slot, Findings findings) {
        Optional<Component> untold = type.component(violation.component())
                .filter(component -> component.isPerhapsUntold()
                        && mapping.value(component.name()).isEmpty());
        String subject = violation.component().isEmpty() ? slot.name() : violation.component();
        findings.error(
                untold.isPresent() ? "overlay-missing-key" : "overlay-value",
                new Place(this, mapping).locate(ComponentPath.parse(violation.component())),
                untold.isPresent()
                        ? slot.name() + " lacks the key '" + subject + "'"
                        : subject + ": " + violation.what(),
                "expected " + violation.expected());
    }

    @Override
    public String expected() {
        return keys().isEmpty() ? "an empty map" : "a map with the keys " + String.join(", ", keys());
    }

    @Override
    public Optional<Place> step(Tree tree, Step step) {
        if (!(tree instanceof Mapping mapping) || !(step instanceof ComponentPath.Key name)) {
            return Optional.empty();
        }
        return type.component(name.name()).flatMap(component -> mapping.value(component.name())
                .map(value -> new Place(component.shape(), value)));
    }

    /** The key that stands for this record where it is one of several choices; absent when its map holds its key. */
    Optional<String> firstKey() {
        return type.components().stream()
                .findFirst()
                .filter(component -> !component.isKey())
                .map(Component::name);
    }
}
