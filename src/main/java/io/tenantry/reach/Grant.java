package io.tenantry.reach;

import java.util.BitSet;

/**
 * What one rule of a policy opens, and for which groups.
 *
 * @param policy whose rule it is
 * @param rule the rule
 * @param groups indexes of the groups at the other end
 */
record Grant(Policy policy, PolicyRule rule, BitSet groups) {

    boolean isFor(PodGroup other) {
        return groups.get(other.index());
    }

    boolean isFor(Intervals.Range addresses) {
        return rule.isForEveryone() || rule.addresses().contains(addresses.first());
    }
}
