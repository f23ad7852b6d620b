package io.tenantry.overlay.tree;

import io.tenantry.problem.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A map.
 *
 * @param location where it was first given
 * @param entries by the text of their key, in the order of writing
 * @param merged the maps that were laid on each other to make this one, from the bottom up; none when it is as one file
 *     has it. They tell which keys came together, where the keys of one overlay have to drive out those of another
 */
public record Mapping(Location location, Map<String, Entry> entries, List<Mapping> merged) implements Tree {

    public Mapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        merged = List.copyOf(merged);
    }

    /** A map as one file has it. */
    public Mapping(Location location, Map<String, Entry> entries) {
        this(location, entries, List.of());
    }

    /** A map without an entry. */
    public static Mapping empty(Location location) {
        return new Mapping(location, Map.of());
    }

    /** The value of {@code key}. */
    public Optional<Tree> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** This map with another entry, in place of the one of that key. */
    public Mapping with(Entry entry) {
        Map<String, Entry> more = new LinkedHashMap<>(entries);
        more.put(entry.key().text(), entry);
        return new Mapping(location, more);
    }

    /** This map without the entry of {@code key}. */
    public Mapping without(String key) {
        Map<String, Entry> fewer = new LinkedHashMap<>(entries);
        fewer.remove(key);
        return new Mapping(location, fewer);
    }

    /** This map, told to be at another place. */
    public Mapping at(Location place) {
        return new Mapping(place, entries, merged);
    }

    @Override
    public String kind() {
        return "a map";
    }

    @Override
    public Tree overlaidBy(Tree overlay) {
        return overlay instanceof Mapping mapping ? overlaidBy(mapping) : Tree.super.overlaidBy(overlay);
    }

    /** This map with another laid on it. */
    public Mapping overlaidBy(Mapping overlay) {
        if (overlay.entries.isEmpty()) {
            return this;
        }
        Map<String, Entry> together = new LinkedHashMap<>(entries);
        overlay.entries.forEach((key, entry) -> together.merge(key, entry, Entry::overlaidBy));
        return new Mapping(
                location,
                together,
                Stream.concat(layers().stream(), overlay.layers().stream()).toList());
    }

    /** The maps that this one was made of, from the bottom up: itself when it was not merged. */
    public List<Mapping> layers() {
        return merged.isEmpty() && !entries.isEmpty() ? List.of(this) : merged;
    }
}
