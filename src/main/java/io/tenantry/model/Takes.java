package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Set;

/**
 * What a program reads of the settings that programs of its space share: each variable and each file of them.
 *
 * @param configs some of the space's configs
 * @param secrets some of the space's secrets
 */
@ModelRecord
public record Takes(List<Name> configs, List<Name> secrets) {

    public Takes {
        configs = List.copyOf(configs);
        secrets = List.copyOf(secrets);
        new Requirements()
                .that(Set.copyOf(configs).size() == configs.size(), "configs", "one stands twice", "each once")
                .that(Set.copyOf(secrets).size() == secrets.size(), "secrets", "one stands twice", "each once")
                .check();
    }

    /** Nothing. */
    public static TakesBuilder defaults() {
        return TakesBuilder.builder();
    }
}
