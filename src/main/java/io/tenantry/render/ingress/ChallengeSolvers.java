package io.tenantry.render.ingress;

import io.tenantry.imports.certmanager.issuerspec.acme.Solvers;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.Dns01;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.Http01;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.Selector;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.dns01.Cloudflare;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.dns01.cloudflare.ApiTokenSecretRef;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.GatewayHTTPRoute;
import io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.gatewayhttproute.ParentRefs;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Host;
import io.tenantry.model.Ingress;
import java.util.Map;

/** How cert-manager answers an ACME server that asks whether a host is ours. */
final class ChallengeSolvers {

    /** The pod that answers lives for minutes and is asked by the controller alone: it needs no proxy of the mesh. */
    private static final Map<String, String> UNMESHED = Map.of("linkerd.io/inject", "disabled");

    private ChallengeSolvers() {}

    /** By a page below the host itself. */
    static Solvers http01(Ingress ingress) {
        return new Solvers()
                .withHttp01(
                        ingress instanceof Ingress.GatewayApi
                                ? new Http01().withGatewayHTTPRoute(throughGateway())
                                : new Http01().withIngress(throughIngress(ingress)));
    }

    /** By a record in the zone {@code domain}, and for hosts in it only. */
    static Solvers cloudflare(Host domain, String secret, String key) {
        return new Solvers()
                .withSelector(new Selector().withDnsZones(domain.value()))
                .withDns01(new Dns01()
                        .withCloudflare(new Cloudflare()
                                .withApiTokenSecretRef(
                                        new ApiTokenSecretRef().withName(secret).withKey(key))));
    }

    private static GatewayHTTPRoute throughGateway() {
        return new GatewayHTTPRoute()
                .withParentRefs(new ParentRefs()
                        .withGroup("gateway.networking.k8s.io")
                        .withKind("Gateway")
                        .withNamespace(Namespaces.INGRESS)
                        .withName(HostNames.HTTP_GATEWAY))
                .withServiceType("ClusterIP")
                .withPodTemplate(
                        new io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.gatewayhttproute
                                        .PodTemplate()
                                .withMetadata(new io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01
                                                .gatewayhttproute.podtemplate.Metadata()
                                        .withAnnotations(UNMESHED)));
    }

    private static io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.Ingress throughIngress(
            Ingress ingress) {
        return new io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.Ingress()
                .withIngressClassName(
                        ingress instanceof Ingress.Nginx ? HostNames.NGINX_CLASS : HostNames.TRAEFIK_CLASS)
                .withServiceType("ClusterIP")
                .withPodTemplate(
                        new io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.ingress.PodTemplate()
                                .withMetadata(new io.tenantry.imports.certmanager.issuerspec.acme.solvers.http01.ingress
                                                .podtemplate.Metadata()
                                        .withAnnotations(UNMESHED)));
    }
}
