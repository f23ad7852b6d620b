package io.tenantry.check.cluster;

import java.util.Collection;
import java.util.List;

/** What somebody may have meant, in a sentence that stays short. */
public final class Choices {

    private static final int SHOWN = 8;

    private Choices() {}

    /** {@code there is no Service}, or {@code there are [api, web]}, the first few by name. */
    public static String of(String what, Collection<String> names) {
        if (names.isEmpty()) {
            return "there is no " + what;
        }
        List<String> first = names.stream().sorted().limit(SHOWN).toList();
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return (names.size() == 1 ? "there is only " : "there are ") + String.join(", ", first) + more;
    }
}
