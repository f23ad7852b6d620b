package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;

/**
 * What a tenant's apps read about their tenant: every app of the tenant finds it as one JSON file.
 *
 * @param name what people call the tenant
 * @param theme design choices, such as a colour or the address of a logo
 * @param features what is switched on or off
 */
@ModelRecord
public record Settings(String name, Map<Name, String> theme, Map<Name, Boolean> features) {

    public Settings {
        theme = Sorted.copyOf(theme);
        features = Sorted.copyOf(features);
        new Requirements()
                .that(
                        !name.isBlank() && name.length() <= 100,
                        "name",
                        "it is empty or longer than 100 characters",
                        "what people call the tenant")
                .check();
    }
}
