package io.tenantry.plan.rule;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.plan.difference.ObjectChange;
import io.tenantry.plan.difference.Transition;
import io.tenantry.plan.path.PathChange;
import io.tenantry.plan.path.PathComparison;
import io.tenantry.plan.path.Peers;
import io.tenantry.reach.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Workloads can connect, or be connected to, otherwise, or are new and can be reached from another namespace or from
 * outside: computed from who can reach whom by all NetworkPolicies and the mesh together, not from what of a policy
 * changes.
 */
final class PathsChanged implements Rule {

    private static final String DECLARE = "declare the connection, or make sure first that nothing uses it";
    private static final String CLOSE = "declare only the connections that are wanted, and let the policies name them";

    private static final Set<String> POLICIES = Set.of(
            "AuthorizationPolicy.policy.linkerd.io",
            "HTTPRoute.gateway.networking.k8s.io",
            "HTTPRoute.policy.linkerd.io",
            "MeshTLSAuthentication.policy.linkerd.io",
            "Namespace",
            "NetworkAuthentication.policy.linkerd.io",
            "NetworkPolicy.networking.k8s.io",
            "Server.policy.linkerd.io");

    @Override
    public String id() {
        return "path-changed";
    }

    @Override
    public List<Effect> effects(Transition transition) {
        if (transition.changes().stream().noneMatch(PathsChanged::mayChangePaths)) {
            return List.of();
        }
        Map<Workload, Manifest> owners = owners(transition.now());
        List<Effect> effects = new ArrayList<>();
        for (PathChange change : PathComparison.of(transition.was(), transition.now())) {
            for (Workload workload : change.workloads()) {
                Optional<Manifest> owner = Optional.ofNullable(owners.get(workload));
                if (!isAboutItselfOnly(workload, owner, change)) {
                    effects.add(effect(
                            owner.map(Manifest::key).orElseGet(() -> keyOf(workload)), change, told(change.peers())));
                }
            }
        }
        return effects;
    }

    /** One pod does not connect to others of its workload. */
    private static boolean isAboutItselfOnly(Workload workload, Optional<Manifest> owner, PathChange change) {
        return change.peers().count() == 1
                && change.peers().contains(workload)
                && (workload.kind().equals("Pod")
                        || owner.filter(each -> each.at("/spec/replicas").asInt(2) < 2)
                                .isPresent());
    }

    private static String told(Peers peers) {
        return Enumeration.of(peers.first(Enumeration.NAMED), peers.count());
    }

    private static ObjectKey keyOf(Workload workload) {
        return new ObjectKey("", workload.kind(), workload.namespace(), workload.name());
    }

    private Effect effect(ObjectKey key, PathChange change, String peers) {
        return switch (change.what()) {
            case CLOSED -> effect(key, Impact.ACCESS_LOSS, "cannot connect any more to: " + peers, DECLARE);
            case CLOSED_FROM_OUTSIDE ->
                effect(key, Impact.ACCESS_LOSS, "cannot be reached any more from outside: " + peers, DECLARE);
            case CLOSED_TO_OUTSIDE ->
                effect(key, Impact.ACCESS_LOSS, "cannot connect any more to outside: " + peers, DECLARE);
            case OPENED ->
                effect(
                        key,
                        Impact.ACCESS_LOSS,
                        "wider exposure: can be reached from another namespace by " + peers,
                        CLOSE);
            case OPENED_FROM_OUTSIDE ->
                effect(key, Impact.ACCESS_LOSS, "wider exposure: can be reached from outside: " + peers, CLOSE);
            case OPENED_TO_OUTSIDE -> effect(key, Impact.SAFE, "can also connect to outside: " + peers, "");
        };
    }

    /** Only policies, those of the mesh included, namespaces' labels and pods decide; of pods that go nobody asks. */
    private static boolean mayChangePaths(ObjectChange change) {
        return POLICIES.contains(change.key().qualifiedKind())
                || change.after().flatMap(PodTemplate::of).isPresent();
    }

    private static Map<Workload, Manifest> owners(Manifests manifests) {
        Map<Workload, Manifest> owners = new HashMap<>();
        for (PodTemplate template : PodTemplate.all(manifests)) {
            Manifest owner = template.owner();
            String namespace = owner.namespace().isEmpty() ? "default" : owner.namespace();
            owners.putIfAbsent(new Workload(namespace, owner.name(), owner.kind()), owner);
        }
        return owners;
    }
}
