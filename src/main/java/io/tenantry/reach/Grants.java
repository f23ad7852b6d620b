package io.tenantry.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the policies of a group open in one direction. Those of a group that many connect to, as Prometheus or a database,
 * name few others each, and are found by them.
 */
final class Grants {

    /** Beyond this many groups at the other end a grant is cheaper to look at than to be found by each. */
    private static final int FEW = 64;

    private final List<Grant> all;
    private final List<Grant> wide = new ArrayList<>();
    private final Map<Integer, List<Grant>> narrow = new HashMap<>();

    Grants(List<Grant> all) {
        this.all = List.copyOf(all);
        for (Grant grant : all) {
            if (grant.groups().cardinality() > FEW || !grant.addresses().isEmpty()) {
                wide.add(grant);
            } else {
                grant.groups().stream().forEach(group -> narrow.computeIfAbsent(group, key -> new ArrayList<>(1))
                        .add(grant));
            }
        }
    }

    /** All of them. */
    List<Grant> all() {
        return all;
    }

    /** Those that may be for {@code other}, in no order: all that are, and some that are not. */
    List<Grant> mayBeFor(PodGroup other) {
        List<Grant> found = narrow.getOrDefault(other.index(), List.of());
        if (wide.isEmpty()) {
            return found;
        }
        if (found.isEmpty()) {
            return wide;
        }
        List<Grant> both = new ArrayList<>(found);
        both.addAll(wide);
        return both;
    }
}
