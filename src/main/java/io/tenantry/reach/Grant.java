package io.tenantry.reach;

import java.util.BitSet;
import java.util.Comparator;

/**
 * What one rule of a policy opens, and for which groups.
 *
 * @param rank its place among all, in the order of the policies
 * @param policy whose rule it is
 * @param rule the rule
 * @param groups indexes of the groups at the other end
 * @param addresses those outside, as far as it names any
 */
record Grant(int rank, Policy policy, PolicyRule rule, BitSet groups, Intervals addresses) {

    static final Comparator<Grant> ORDER = Comparator.comparingInt(Grant::rank);

    boolean isFor(PodGroup other) {
        return groups.get(other.index());
    }

    boolean isFor(Intervals.Range addresses) {
        return rule.isForEveryone() || this.addresses.contains(addresses.first());
    }
}
