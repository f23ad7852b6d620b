package io.tenantry.check;

import io.tenantry.check.podsecurity.PodSecurityProfile;
import io.tenantry.check.podsecurity.PodSecurityRule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules there are: the only class that knows each of them. */
public final class Rules {

    private Rules() {}

    /** All of them, sorted by id. */
    public static List<Rule> all(Target target) {
        return Stream.<Rule>of(
                        new PodSecurityRule(PodSecurityProfile.BASELINE, target.version()),
                        new PodSecurityRule(PodSecurityProfile.RESTRICTED, target.version()))
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }
}
