package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;

/** Whatever is not restricted is so because somebody said so, and no further than it has to be. */
final class PodSecurityExemptions {

    private PodSecurityExemptions() {}

    static void check(
            Requirements requirements, Set<Unrestricted> present, Map<Unrestricted, PodSecurityExemption> exemptions) {
        for (Unrestricted each : present) {
            requirements.that(
                    exemptions.containsKey(each),
                    "podSecurity",
                    "the namespace '" + each.key() + "' cannot be restricted, and nothing says that it may",
                    each.key() + ": {enforce: " + each.level().key() + ", reason: \""
                            + each.exemption().reason() + "\"}");
        }
        exemptions.forEach((each, exemption) -> requirements.that(
                exemption.enforce() == each.level(),
                "podSecurity." + each.key() + ".enforce",
                "'" + each.key() + "' cannot be " + exemption.enforce().key() + ", or need not be so open",
                each.level().key()));
    }
}
