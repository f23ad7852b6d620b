package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.kube.Labels;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.reach.mesh.Authentications;
import io.tenantry.reach.mesh.MeshPods;
import io.tenantry.reach.mesh.MeshPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the mesh keeps tenants apart, whatever the network lets through. */
final class MeshQuestion {

    private static final String GROUP = "policy.linkerd.io";

    private final Tenancy tenancy;
    private final Authentications authentications;
    private final MeshGuests guests;
    private final List<Problem> problems = new ArrayList<>();

    private MeshQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
        this.authentications = new Authentications(tenancy.manifests());
        this.guests = new MeshGuests(tenancy.manifests());
    }

    static Question ask(Tenancy tenancy) {
        MeshQuestion question = new MeshQuestion(tenancy);
        Manifests manifests = tenancy.manifests();
        manifests.ofKind("", "Namespace").forEach(question::namespace);
        manifests.ofKind(GROUP, "Server").forEach(question::server);
        manifests.ofKind(GROUP, "AuthorizationPolicy").forEach(question::authorization);
        return new Question(
                "Mesh",
                "Proxies of a tenant's pods let in nobody by default, no identity of another tenant's but where both"
                        + " declare it, and nobody without an identity but to be asked whether they live; those of the platform's let in the tenants that"
                        + " their own authorizations name.",
                question.problems);
    }

    private void namespace(Manifest namespace) {
        boolean isMeshed = "enabled".equals(namespace.annotations().get(LinkerdNames.INJECT));
        String policy = namespace
                .annotations()
                .getOrDefault(MeshPods.DEFAULT_INBOUND_POLICY, "missing, so all-unauthenticated");
        if (isMeshed && tenancy.ofNamespace(namespace.name()).isPresent() && !policy.equals("deny")) {
            add(namespace, MeshPods.DEFAULT_INBOUND_POLICY + " is " + policy, "expected deny");
        }
    }

    private void server(Manifest server) {
        if (tenancy.ofNamespace(server.namespace()).isPresent() && MeshPolicies.isOpen(server)) {
            add(
                    server,
                    "it lets in " + server.at("/spec/accessPolicy").asText() + " without an authorization",
                    "expected accessPolicy: deny");
        }
    }

    private void authorization(Manifest authorization) {
        JsonNode references = authorization.at("/spec/requiredAuthenticationRefs");
        boolean isRoute = authorization.at("/spec/targetRef/kind").asText().equals("HTTPRoute");
        if (references.valueStream().allMatch(Authentications::isByAddress) && !(isRoute && !references.isEmpty())) {
            if (concernsTenants(authorization)) {
                add(authorization, "it admits clients without an identity", "require a MeshTLSAuthentication");
            }
            return;
        }
        for (JsonNode reference : references) {
            for (Authentications.Client client : authentications.clients(authorization, reference)) {
                client(authorization, client);
            }
        }
    }

    private boolean concernsTenants(Manifest authorization) {
        return tenancy.of(authorization).isPresent();
    }

    private void client(Manifest authorization, Authentications.Client client) {
        Optional<String> owner = tenancy.ofNamespace(authorization.namespace());
        if (client.namespace().equals("*")) {
            if (concernsTenants(authorization)) {
                add(authorization, "it admits every identity", "name the clients");
            }
            return;
        }
        Optional<String> tenant = tenancy.ofNamespace(client.namespace());
        if (tenant.isEmpty() || tenant.equals(owner)) {
            return;
        }
        if (owner.isPresent()) {
            if (guests.admits(authorization, client)) {
                return;
            }
            add(
                    authorization,
                    "it admits " + client.account() + " of " + client.namespace() + ", which is another tenant's",
                    "name clients of tenant " + owner.get() + " and of the platform only");
        } else if (!tenant.equals(Optional.ofNullable(authorization.labels().get(Labels.TENANT)))) {
            add(
                    authorization,
                    "it admits " + client.account() + " of " + client.namespace() + " and is not of tenant "
                            + tenant.get(),
                    "say it in an authorization with the label tenant: " + tenant.get());
        }
    }

    private void add(Manifest manifest, String message, String fix) {
        problems.add(Tenancy.problem(manifest, message, fix));
    }
}
