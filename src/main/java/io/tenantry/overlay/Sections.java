package io.tenantry.overlay;

import io.tenantry.overlay.bind.Findings;
import io.tenantry.overlay.bind.Nearest;
import io.tenantry.overlay.tree.Mapping;
import io.tenantry.overlay.tree.Quoted;
import io.tenantry.overlay.tree.Removal;
import io.tenantry.overlay.tree.Scalar;
import io.tenantry.overlay.tree.Tree;
import io.tenantry.overlay.tree.Unread;
import java.util.Optional;
import java.util.Set;

/** The keys of an overlay that are about merging, and so are read before anything is bound. */
record Sections(Findings findings) {

    /** The map below {@code key}; empty when there is none. */
    Mapping of(Mapping mapping, String key) {
        Mapping none = Mapping.empty(mapping.location());
        Optional<Tree> section = mapping.value(key);
        if (section.isEmpty() || section.get() instanceof Unread) {
            return none;
        }
        if (section.get() instanceof Mapping found) {
            return found;
        }
        if (section.get() instanceof Removal removal) {
            remove(removal, key);
        } else {
            findings.error(
                    "overlay-type",
                    section.get().location(),
                    key + " is " + section.get().kind(),
                    "expected a map");
        }
        return none;
    }

    private void remove(Removal removal, String key) {
        if (removal.removed().isPresent()) {
            findings.effective(removal);
        } else {
            findings.idle(
                    removal, key + " is empty, and nothing below gives it that could be removed", "expected a map");
        }
    }

    /** Refuses the keys of {@code section} that name none of the {@code known} files of a kind. */
    void refuseUnknown(Mapping section, String kind, Set<String> known) {
        section.entries().values().forEach(entry -> refuseUnknown(entry.key(), kind, known));
    }

    /** Refuses {@code name} when it is that of none of the {@code known} files of a kind. */
    void refuseUnknown(Scalar name, String kind, Set<String> known) {
        if (!known.contains(name.text())) {
            findings.error(
                    "overlay-reference",
                    name.location(),
                    "there is no " + kind + " " + Quoted.of(name.text()),
                    Nearest.hint(name.text(), known)
                            + (known.isEmpty()
                                    ? "there is none at all"
                                    : "expected one of " + String.join(", ", known)));
        }
    }

    /** Refuses {@code key}, which must not stand where it stands. */
    void refuse(Mapping mapping, String key, String fix) {
        Optional.ofNullable(mapping.entries().get(key))
                .ifPresent(entry -> findings.error(
                        "overlay-unknown-key", entry.key().location(), "the key '" + key + "' is not read here", fix));
    }
}
