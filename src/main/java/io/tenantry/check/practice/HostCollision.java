package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** No two tenants take the same host, and no two namespaces the same path of one: which of them is asked would be chance. */
public final class HostCollision implements Rule {

    @Override
    public String id() {
        return "host-collision";
    }

    @Override
    public String summary() {
        return "A host belongs to one tenant, and a path below it to one namespace.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Map<String, List<HostUse>> byHost = new TreeMap<>();
        manifests.stream().flatMap(HostUse::of).forEach(use -> byHost.computeIfAbsent(
                        use.host(), unused -> new ArrayList<>())
                .add(use));
        return byHost.values().stream().flatMap(this::check).distinct().toList();
    }

    private Stream<Problem> check(List<HostUse> uses) {
        Map<String, HostUse> firstOfPath = new TreeMap<>();
        Map<Boolean, HostUse> firstOfTenants = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (HostUse use : uses) {
            HostUse sameHost = use.isOfTenant() ? firstOfTenants.putIfAbsent(true, use) : null;
            HostUse samePath = firstOfPath.putIfAbsent(use.path(), use);
            if (sameHost != null && !sameHost.owner().equals(use.owner())) {
                problems.add(problem(use, "the host " + use.host(), sameHost.route()));
            } else if (samePath != null && !samePath.owner().equals(use.owner())) {
                problems.add(problem(use, "the path " + use.path() + " of the host " + use.host(), samePath.route()));
            }
        }
        return problems.stream();
    }

    private Problem problem(HostUse use, String what, Manifest other) {
        return use.route()
                .problem(
                        severity(),
                        id(),
                        "it takes " + what + ", as " + other.key() + " of another owner does",
                        "expected hosts of its own");
    }
}
