package io.tenantry.plan.rule;

import java.util.Collection;
import java.util.stream.Collectors;

/** Several things in one line, the first few by name. */
final class Enumeration {

    private static final int SHOWN = 5;

    private Enumeration() {}

    static String of(Collection<String> things) {
        int shown = things.size() == SHOWN + 1 ? SHOWN + 1 : SHOWN;
        String named = things.stream().limit(shown).collect(Collectors.joining(", "));
        return things.size() <= shown ? named : named + " and " + (things.size() - shown) + " more";
    }
}
