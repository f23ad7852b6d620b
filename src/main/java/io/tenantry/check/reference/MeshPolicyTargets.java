package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every policy of Linkerd's is about something that exists, and asks for authentications that exist. */
public final class MeshPolicyTargets implements Rule {

    private static final String LINKERD = "policy.linkerd.io";

    /** What may be named and has a namespace; a whole Namespace is cluster-wide. */
    private static final Set<String> NAMESPACED = Set.of(
            "Server", "HTTPRoute", "GRPCRoute", "MeshTLSAuthentication", "NetworkAuthentication", "ServiceAccount");

    @Override
    public String id() {
        return "mesh-policy-target";
    }

    @Override
    public String summary() {
        return "What a Linkerd policy is about, and the authentications it asks for, exist.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Inventory inventory = Inventory.of(manifests);
        return Stream.concat(
                        manifests.ofKind(LINKERD, "AuthorizationPolicy").stream(),
                        manifests.ofKind(LINKERD, "HTTPLocalRateLimitPolicy").stream())
                .flatMap(policy -> named(policy)
                        .filter(key -> inventory.lacks(key, policy.namespace()))
                        .map(key -> policy.problem(
                                severity(),
                                id(),
                                "it names " + key + ", which does not exist, so it lets nobody in",
                                "expected an object that exists: " + inventory.choices(key))))
                .toList();
    }

    private static Stream<ObjectKey> named(Manifest policy) {
        return Stream.concat(
                        Stream.of(policy.at("/spec/targetRef")),
                        policy.at("/spec/requiredAuthenticationRefs").valueStream())
                .map(reference -> References.grouped(reference, "", "", policy.namespace()))
                .filter(key -> NAMESPACED.contains(key.kind()));
    }
}
