package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Every binding binds a role that there is to ServiceAccounts that there are. */
public final class RoleReferences implements Rule {

    private static final String GROUP = "rbac.authorization.k8s.io";

    @Override
    public String id() {
        return "role-reference";
    }

    @Override
    public String summary() {
        return "A RoleBinding or ClusterRoleBinding names a role and ServiceAccounts that exist.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return Stream.of("RoleBinding", "ClusterRoleBinding")
                .flatMap(kind -> manifests.ofKind(GROUP, kind).stream())
                .flatMap(binding -> Stream.concat(role(binding, inventory), subjects(binding, inventory)))
                .toList();
    }

    private Stream<Problem> role(Manifest binding, Inventory inventory) {
        String kind = binding.at("/roleRef/kind").asText();
        String name = binding.at("/roleRef/name").asText();
        boolean clusterWide = kind.equals("ClusterRole");
        ObjectKey role = new ObjectKey(GROUP, kind, clusterWide ? "" : binding.namespace(), name);
        boolean missing = clusterWide
                ? inventory.lacksClusterWide(GROUP, kind, name)
                : inventory.lacks(role, binding.namespace());
        return missing
                ? Stream.of(binding.problem(
                        severity(),
                        id(),
                        "it grants " + role + ", which does not exist",
                        "expected a role that exists: " + inventory.choices(role)))
                : Stream.empty();
    }

    private Stream<Problem> subjects(Manifest binding, Inventory inventory) {
        return binding.at("/subjects")
                .valueStream()
                .filter(subject -> subject.path("kind").asText().equals("ServiceAccount"))
                .map(subject -> new ObjectKey(
                        "",
                        "ServiceAccount",
                        subject.path("namespace").asText(binding.namespace()),
                        subject.path("name").asText()))
                .filter(account -> inventory.lacks(account, binding.namespace()))
                .map(account -> binding.problem(
                        severity(),
                        id(),
                        "it grants to " + account + ", which does not exist",
                        "expected a ServiceAccount that exists: " + inventory.choices(account)));
    }
}
