package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.KubernetesVersion;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** SELinux confines a container as one of the types made for containers. */
final class SeLinuxOptions implements Control {

    private static final String OPTIONS = "seLinuxOptions";
    private static final Set<String> ALWAYS = Set.of("container_t", "container_init_t", "container_kvm_t");
    private static final KubernetesVersion ENGINES = new KubernetesVersion(31);

    private final Set<String> types;

    SeLinuxOptions(KubernetesVersion version) {
        this.types = new TreeSet<>(ALWAYS);
        if (version.isAtLeast(ENGINES)) {
            types.add("container_engine_t");
        }
    }

    @Override
    public String name() {
        return OPTIONS;
    }

    @Override
    public String allowed() {
        return "securityContext.seLinuxOptions without user and role, of type " + String.join(", ", types);
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        return pod.parts().flatMap(this::breaches);
    }

    private Stream<String> breaches(Part part) {
        return Stream.of("type", "user", "role")
                .filter(field -> !isAllowed(field, part.security(OPTIONS, field)))
                .map(field -> part.has("seLinuxOptions." + field, part.security(OPTIONS, field)));
    }

    private boolean isAllowed(String field, JsonNode value) {
        return Absence.orEmptyText(value)
                || (field.equals("type") && value.isTextual() && types.contains(value.textValue()));
    }
}
