package io.tenantry.model;

import io.tenantry.problem.Requirements;

/** The people who may look at a space: nobody's group but people's. */
final class SpaceGroup {

    private SpaceGroup() {}

    static void check(Requirements requirements, String group) {
        requirements
                .that(
                        group.matches("[A-Za-z0-9][A-Za-z0-9:._@/-]{0,126}"),
                        "group",
                        "'" + group + "' is no group",
                        "letters, digits and : . _ @ / -, and no system: group")
                .that(
                        !group.startsWith("system:"),
                        "group",
                        "'" + group + "' belongs to Kubernetes",
                        "a group of your own");
    }
}
