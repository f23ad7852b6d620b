package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Seccomp and AppArmor name their profiles alike. */
final class Profiles {

    private static final Set<String> CONFINED = Set.of("RuntimeDefault", "Localhost");

    private Profiles() {}

    /** Whether a profile, which is there, is one that confines. */
    static boolean isConfined(JsonNode profile) {
        return CONFINED.contains(profile.path("type").asText());
    }
}
