package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.imports.linkerd.AuthorizationPolicy;
import io.tenantry.imports.linkerd.AuthorizationPolicySpec;
import io.tenantry.imports.linkerd.MeshTLSAuthentication;
import io.tenantry.imports.linkerd.MeshTLSAuthenticationSpec;
import io.tenantry.imports.linkerd.authorizationpolicyspec.RequiredAuthenticationRefs;
import io.tenantry.imports.linkerd.authorizationpolicyspec.TargetRef;
import io.tenantry.kube.MeshIdentity;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Host;
import java.util.List;

/** That somebody may ask something: several of these about one target add up. */
final class Authorization {

    /** The addresses that the kubelet's probes come from; one for all namespaces. */
    static final String KUBELET = "kubelet";

    static final String GROUP = "policy.linkerd.io";
    private static final String GATEWAY_GROUP = "gateway.networking.k8s.io";

    private final String trustDomain;

    Authorization(Host trustDomain) {
        this.trustDomain = trustDomain.value();
    }

    /** {@code clients}, as their certificates name them, may reach all of the Server {@code server}. */
    List<HasMetadata> toServer(ObjectMeta metadata, String server, Clients clients) {
        return toTarget(
                metadata, new TargetRef().withGroup(GROUP).withKind("Server").withName(server), clients);
    }

    /** {@code clients} may send the requests that the HTTPRoute {@code route} matches. */
    List<HasMetadata> toRoute(ObjectMeta metadata, String route, Clients clients) {
        return toTarget(metadata, route(route), clients);
    }

    /** The kubelet, which has no certificate, may send the requests that the HTTPRoute {@code route} matches. */
    static AuthorizationPolicy ofKubelet(ObjectMeta metadata, String route) {
        return policy(
                metadata,
                route(route),
                new RequiredAuthenticationRefs()
                        .withGroup(GROUP)
                        .withKind("NetworkAuthentication")
                        .withName(KUBELET)
                        .withNamespace(Namespaces.LINKERD));
    }

    private List<HasMetadata> toTarget(ObjectMeta metadata, TargetRef target, Clients clients) {
        MeshTLSAuthentication identities = new MeshTLSAuthentication()
                .withMetadata(metadata)
                .withSpec(new MeshTLSAuthenticationSpec()
                        .withIdentities(clients.endpoints().stream()
                                .map(client -> MeshIdentity.of(client, trustDomain))
                                .distinct()
                                .toList()));
        return List.of(
                identities,
                policy(
                        metadata,
                        target,
                        new RequiredAuthenticationRefs()
                                .withGroup(GROUP)
                                .withKind("MeshTLSAuthentication")
                                .withName(metadata.getName())));
    }

    private static TargetRef route(String name) {
        return new TargetRef().withGroup(GATEWAY_GROUP).withKind("HTTPRoute").withName(name);
    }

    private static AuthorizationPolicy policy(
            ObjectMeta metadata, TargetRef target, RequiredAuthenticationRefs authentication) {
        return new AuthorizationPolicy()
                .withMetadata(metadata)
                .withSpec(new AuthorizationPolicySpec()
                        .withTargetRef(target)
                        .withRequiredAuthenticationRefs(authentication));
    }
}
