package io.tenantry.plan.rule;

import java.util.Collection;
import java.util.stream.Collectors;

/** Several things in one line, the first few by name. */
final class Enumeration {

    /** How many may be named at most: one more than where others are left out, for there would be one only. */
    static final int NAMED = 6;

    private Enumeration() {}

    static String of(Collection<String> things) {
        return of(things, things.size());
    }

    /**
     * The same of many that are not all at hand.
     *
     * @param first at least {@link #NAMED} of them, if there are as many
     * @param count how many there are
     */
    static String of(Collection<String> first, int count) {
        int shown = count == NAMED ? NAMED : NAMED - 1;
        String named = first.stream().limit(shown).collect(Collectors.joining(", "));
        return count <= shown ? named : named + " and " + (count - shown) + " more";
    }
}
