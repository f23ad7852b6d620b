package io.tenantry.check.isolation;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Policy;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Paths between tenants, as the policies on both sides declare them. */
final class Declarations {

    private final List<Declaration> ofPolicies = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    Declarations(Manifests manifests) {
        for (Manifest policy : manifests.ofKind("networking.k8s.io", "NetworkPolicy")) {
            Declaration.of(policy).ifPresent(declaration -> {
                ofPolicies.add(declaration);
                places.add(place(declaration.path(), policy.namespace()));
            });
        }
    }

    /** What NetworkPolicies declare, one side at a time. */
    List<Declaration> all() {
        return Collections.unmodifiableList(ofPolicies);
    }

    /** Whether a policy in {@code namespace}, at one of its ends, declares {@code path}. */
    boolean isDeclared(TenantPath path, String namespace) {
        return places.contains(place(path, namespace));
    }

    /** The paths that both ends declare, each with what both say of it. */
    Map<String, List<Declaration>> agreed() {
        Map<String, List<Declaration>> agreed = new TreeMap<>();
        for (Declaration declaration : ofPolicies) {
            TenantPath path = declaration.path();
            if (isDeclared(path, path.from()) && isDeclared(path, path.to())) {
                agreed.computeIfAbsent(path.toString(), key -> new ArrayList<>())
                        .add(declaration);
            }
        }
        return agreed;
    }

    /**
     * The ports of the paths that are declared on both sides by policies that let two groups of pods connect.
     *
     * @param out the policies that let the ones out
     * @param in the policies that let the ones in to the others
     */
    static PortSet agreed(Collection<Policy> out, Collection<Policy> in) {
        Set<TenantPath> paths = paths(out);
        paths.retainAll(paths(in));
        PortSet ports = PortSet.none();
        for (TenantPath path : paths) {
            ports = ports.or(PortSet.at(Protocol.TCP, path.port()));
        }
        return ports;
    }

    private static Set<TenantPath> paths(Collection<Policy> policies) {
        Set<TenantPath> paths = new HashSet<>();
        for (Policy policy : policies) {
            Optional<Declaration> declaration = Declaration.of(policy.source());
            declaration.ifPresent(found -> paths.add(found.path()));
        }
        return paths;
    }

    private static String place(TenantPath path, String namespace) {
        return namespace + " " + path;
    }
}
