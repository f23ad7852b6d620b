package io.tenantry.render;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.model.Environment;
import io.tenantry.model.Tenant;
import java.util.List;

/** What stands in a part, which has to be there. */
final class PartObjects {

    private PartObjects() {}

    static List<HasMetadata> of(List<Part> parts, String path) {
        return parts.stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .orElseThrow()
                .objects();
    }

    /** By what a tenant's database {@code main} is provisioned. */
    static String settingsOfMain(Environment environment, Tenant tenant) {
        List<HasMetadata> objects = of(SpaceParts.of(environment.with(tenant), tenant), "guardrails/database-main");
        return ((ConfigMap) objects.get(0)).getData().get("settings.sql");
    }
}
