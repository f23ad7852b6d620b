package io.tenantry.reach.mesh;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whom the authorizations of one target admit, found by the client's namespace: a database has one for each tenant. */
final class Admissions {

    private static final String ANY = "*";

    private final Map<String, List<Authentications.Admission>> byNamespace = new HashMap<>();

    void add(Authentications.Admission admission) {
        for (String namespace : namespaces(admission)) {
            byNamespace.computeIfAbsent(namespace, key -> new ArrayList<>()).add(admission);
        }
    }

    /** Whoever is admitted has passed the first authentication. */
    private static Set<String> namespaces(Authentications.Admission admission) {
        if (admission.identities().isEmpty()) {
            return Set.of(ANY);
        }
        Set<String> namespaces = new HashSet<>();
        admission.identities().get(0).forEach(client -> namespaces.add(client.namespace()));
        return namespaces;
    }

    boolean admit(String namespace, Optional<Set<String>> accounts, Authentications.Unidentified unidentified) {
        return List.of(namespace, ANY).stream()
                .flatMap(key -> byNamespace.getOrDefault(key, List.of()).stream())
                .anyMatch(admission -> admission.admits(namespace, accounts, unidentified));
    }
}
