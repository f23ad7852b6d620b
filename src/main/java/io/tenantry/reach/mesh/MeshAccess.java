package io.tenantry.reach.mesh;

import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.reach.Pod;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.mesh.Authentications.Unidentified;
import io.tenantry.reach.mesh.MeshPolicies.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * At which ports the mesh lets one pod's connections into another: what Servers and AuthorizationPolicies say, and the
 * default where no Server stands before a port. A Server whose port is not known of a pod lets in at every port, and
 * stands before none.
 *
 * <p>An authorization without identity on an HTTPRoute is one for probes, and lets nobody else in.
 */
final class MeshAccess {

    private final MeshPods pods;
    private final MeshPolicies policies;
    private final Map<Target, Admissions> admissions = new HashMap<>();

    MeshAccess(Manifests manifests, MeshPods pods) {
        this.pods = pods;
        this.policies = MeshPolicies.of(manifests);
        Authentications authentications = new Authentications(manifests);
        policies.authorizations().forEach((target, all) -> {
            Admissions admitted = new Admissions();
            all.forEach(policy -> admitted.add(authentications.admission(policy)));
            admissions.put(target, admitted);
        });
    }

    /** The TCP ports of {@code to} that {@code from} can connect to through the proxies. */
    PortSet ports(Pod from, Pod to) {
        PortSet open = PortSet.none();
        PortSet served = PortSet.none();
        for (Manifest server : policies.servers(to).toList()) {
            Optional<PortSet> port = MeshPolicies.port(server, to);
            served = served.or(port.orElse(PortSet.none()));
            if (MeshPolicies.isOpen(server) || isAuthorized(from, server)) {
                open = open.or(port.orElse(PortSet.every(Protocol.TCP)));
            }
        }
        return pods.defaultInboundPolicy(to).equals("deny")
                ? open
                : open.or(PortSet.every(Protocol.TCP).without(served));
    }

    private boolean isAuthorized(Pod from, Manifest server) {
        return MeshPolicies.targets(server).anyMatch(target -> isAdmitted(from, target, Unidentified.ADMITTED))
                || policies.routes(server).stream()
                        .anyMatch(route -> isAdmitted(from, Target.of(route), Unidentified.PROBES));
    }

    private boolean isAdmitted(Pod from, Target target, Unidentified unidentified) {
        Admissions found = admissions.get(target);
        return found != null && found.admit(from.namespace(), pods.serviceAccounts(from), unidentified);
    }
}
