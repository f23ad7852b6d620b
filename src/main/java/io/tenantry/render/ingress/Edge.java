package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.GatewayBuilder;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteBuilder;
import io.tenantry.imports.traefik.IngressRoute;
import io.tenantry.imports.traefik.IngressRouteSpec;
import io.tenantry.imports.traefik.Middleware;
import io.tenantry.imports.traefik.MiddlewareSpec;
import io.tenantry.imports.traefik.TLSOption;
import io.tenantry.imports.traefik.TLSOptionSpec;
import io.tenantry.imports.traefik.ingressroutespec.Routes;
import io.tenantry.imports.traefik.ingressroutespec.routes.Middlewares;
import io.tenantry.imports.traefik.ingressroutespec.routes.Services;
import io.tenantry.imports.traefik.middlewarespec.RedirectScheme;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.model.Ingress;
import io.tenantry.model.Name;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;

/** What holds for all hosts: HTTP leads to HTTPS, and HTTPS is TLS 1.2 or later. */
public final class Edge {

    private static final String REDIRECT = "redirect-to-https";

    private final Map<String, String> labels;

    private Edge(Name system) {
        this.labels = Labels.ofPlatform(system.value(), "edge", "ingress");
    }

    /** Nothing for ingress-nginx and load balancers of the cloud's, which do both by themselves. */
    public static List<HasMetadata> render(Name system, Ingress ingress) {
        Edge edge = new Edge(system);
        if (ingress instanceof Ingress.GatewayApi) {
            return List.of(edge.tls(), edge.httpGateway(), edge.httpRoute());
        }
        return ingress instanceof Ingress.Traefik
                ? List.of(edge.tls(), edge.redirect(), edge.ingressRoute())
                : List.of();
    }

    /** The options that Traefik takes where a route names none. */
    private HasMetadata tls() {
        return new TLSOption()
                .withMetadata(Metadata.of(Namespaces.INGRESS, "default", labels))
                .withSpec(new TLSOptionSpec().withMinVersion("VersionTLS12").withSniStrict(true));
    }

    private HasMetadata redirect() {
        return new Middleware()
                .withMetadata(Metadata.of(Namespaces.INGRESS, REDIRECT, labels))
                .withSpec(new MiddlewareSpec()
                        .withRedirectScheme(
                                new RedirectScheme().withScheme("https").withPermanent(true)));
    }

    /** Last of all, so that ACME's questions over HTTP are answered before. */
    private HasMetadata ingressRoute() {
        return new IngressRoute()
                .withMetadata(Metadata.of(Namespaces.INGRESS, REDIRECT, labels))
                .withSpec(new IngressRouteSpec()
                        .withEntryPoints(HostNames.HTTP.name())
                        .withRoutes(new Routes()
                                .withKind(Routes.Kind.RULE)
                                .withMatch("PathPrefix(`/`)")
                                .withPriority(1L)
                                .withMiddlewares(new Middlewares().withName(REDIRECT))
                                .withServices(new Services()
                                        .withKind(Services.Kind.TRAEFIKSERVICE)
                                        .withName("noop@internal"))));
    }

    private HasMetadata httpGateway() {
        return new GatewayBuilder()
                .withMetadata(Metadata.of(Namespaces.INGRESS, HostNames.HTTP_GATEWAY, labels))
                .withNewSpec()
                .withGatewayClassName(HostNames.TRAEFIK_CLASS)
                .addNewListener()
                .withName("http")
                .withPort(HostNames.HTTP.number())
                .withProtocol("HTTP")
                .withNewAllowedRoutes()
                .withNewNamespaces()
                .withFrom("Same")
                .endNamespaces()
                .endAllowedRoutes()
                .endListener()
                .endSpec()
                .build();
    }

    private HasMetadata httpRoute() {
        return new HTTPRouteBuilder()
                .withMetadata(Metadata.of(Namespaces.INGRESS, REDIRECT, labels))
                .withNewSpec()
                .addNewParentRef()
                .withGroup("gateway.networking.k8s.io")
                .withKind("Gateway")
                .withName(HostNames.HTTP_GATEWAY)
                .endParentRef()
                .addNewRule()
                .addNewFilter()
                .withType("RequestRedirect")
                .withNewRequestRedirect()
                .withScheme("https")
                .withStatusCode(301)
                .endRequestRedirect()
                .endFilter()
                .endRule()
                .endSpec()
                .build();
    }
}
