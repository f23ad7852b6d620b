package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whether the Kubernetes API keeps tenants apart: who is bound to which role, and where. */
final class AccessQuestion {

    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final String OF_NAMESPACE = "system:serviceaccounts:";
    private static final Set<String> EVERYBODY =
            Set.of("system:authenticated", "system:unauthenticated", "system:serviceaccounts");
    private static final Set<String> READ = Set.of("get", "list", "watch", "*");

    /** Roles that every cluster has, and that read Secrets. */
    private static final Set<String> READING_SECRETS = Set.of("admin", "edit", "cluster-admin");

    private final Tenancy tenancy;
    private final List<Problem> problems = new ArrayList<>();
    private final SortedMap<String, SortedSet<String>> placesOfPeople = new TreeMap<>();

    private AccessQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    static Question ask(Tenancy tenancy) {
        AccessQuestion question = new AccessQuestion(tenancy);
        Manifests manifests = tenancy.manifests();
        List<Manifest> bindings = new ArrayList<>(manifests.ofKind(GROUP, "RoleBinding"));
        bindings.addAll(manifests.ofKind(GROUP, "ClusterRoleBinding"));
        bindings.forEach(binding -> binding.at("/subjects").forEach(subject -> question.subject(binding, subject)));
        return new Question(
                "Kubernetes API",
                "No ServiceAccount of a tenant is bound outside of its namespace, nobody is bound in the namespaces of two"
                        + " tenants, and no role in a tenant's namespace reads Secrets but for the platform.",
                question.problems);
    }

    private void subject(Manifest binding, JsonNode subject) {
        String name = subject.path("name").asText();
        if (EVERYBODY.contains(name)) {
            everybody(binding, name);
            return;
        }
        Optional<String> account = serviceAccountsNamespace(binding, subject);
        Optional<String> tenant = account.flatMap(tenancy::ofNamespace);
        if (tenant.isPresent() && !tenant.equals(tenancy.ofNamespace(binding.namespace()))) {
            add(
                    binding,
                    "it binds '" + name + "' of " + account.get() + ", which is tenant " + tenant.get() + "'s",
                    "bind it by a RoleBinding in " + account.get());
        }
        if (account.isEmpty() && !name.startsWith("system:")) {
            people(binding, name);
        }
        boolean isPlatforms = account.isPresent() && tenant.isEmpty();
        if (!isPlatforms && tenancy.ofNamespace(binding.namespace()).isPresent() && readsSecrets(binding)) {
            add(binding, "it lets '" + name + "' read Secrets", "leave secrets out of the role");
        }
    }

    private static Optional<String> serviceAccountsNamespace(Manifest binding, JsonNode subject) {
        String name = subject.path("name").asText();
        if (subject.path("kind").asText().equals("ServiceAccount")) {
            return Optional.of(subject.path("namespace").asText(binding.namespace()));
        }
        return name.startsWith(OF_NAMESPACE) ? Optional.of(name.substring(OF_NAMESPACE.length())) : Optional.empty();
    }

    /** What the cluster itself grants to everybody is named after the system. */
    private void everybody(Manifest binding, String name) {
        boolean isSystems = binding.at("/roleRef/name").asText().startsWith("system:");
        if (tenancy.ofNamespace(binding.namespace()).isPresent()
                || (binding.namespace().isEmpty() && !isSystems)) {
            add(binding, "it binds everybody, '" + name + "'", "bind a group");
        }
    }

    private void people(Manifest binding, String name) {
        String place = tenancy.ofNamespace(binding.namespace())
                .map(tenant -> "tenant " + tenant)
                .orElse("the platform");
        SortedSet<String> places = placesOfPeople.computeIfAbsent(name, key -> new TreeSet<>());
        boolean isNew = places.add(place);
        if (isNew && places.size() > 1 && places.stream().anyMatch(each -> each.startsWith("tenant "))) {
            add(
                    binding,
                    "'" + name + "' is bound to " + String.join(" and ", places),
                    "a group of its own for each tenant");
        }
    }

    private boolean readsSecrets(Manifest binding) {
        String kind = binding.at("/roleRef/kind").asText();
        String role = binding.at("/roleRef/name").asText();
        Optional<Manifest> found =
                tenancy.manifests().find(GROUP, kind, kind.equals("Role") ? binding.namespace() : "", role);
        return found.map(AccessQuestion::grantsSecrets).orElse(READING_SECRETS.contains(role));
    }

    private static boolean grantsSecrets(Manifest role) {
        return role.at("/rules")
                .valueStream()
                .anyMatch(rule -> has(rule.path("apiGroups"), Set.of("", "*"))
                        && has(rule.path("resources"), Set.of("secrets", "*"))
                        && has(rule.path("verbs"), READ));
    }

    private static boolean has(JsonNode list, Set<String> texts) {
        return list.valueStream().anyMatch(text -> texts.contains(text.asText()));
    }

    private void add(Manifest binding, String message, String fix) {
        problems.add(Tenancy.problem(binding, message, fix));
    }
}
