package io.tenantry.render.gitops;

import java.util.Map;

/** Resources as most charts take them. */
final class ContainerValues {

    private ContainerValues() {}

    static Map<String, Object> resources(String cpu, String memory, String memoryLimit) {
        return Map.of("requests", Map.of("cpu", cpu, "memory", memory), "limits", Map.of("memory", memoryLimit));
    }
}
