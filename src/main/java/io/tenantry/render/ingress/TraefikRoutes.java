package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.tenantry.imports.traefik.IngressRoute;
import io.tenantry.imports.traefik.IngressRouteSpec;
import io.tenantry.imports.traefik.ingressroutespec.Routes;
import io.tenantry.imports.traefik.ingressroutespec.Tls;
import io.tenantry.imports.traefik.ingressroutespec.routes.Middlewares;
import io.tenantry.imports.traefik.ingressroutespec.routes.Services;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.render.block.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Routes as Traefik's own IngressRoute. */
final class TraefikRoutes {

    private TraefikRoutes() {}

    static List<HasMetadata> render(Exposure exposure) {
        List<HasMetadata> objects = new ArrayList<>(TraefikMiddlewares.of(exposure));
        objects.addAll(TraefikShares.of(exposure));
        objects.add(new IngressRoute()
                .withMetadata(Metadata.of(Namespaces.INGRESS, exposure.name(), exposure.labels()))
                .withSpec(new IngressRouteSpec()
                        .withEntryPoints(HostNames.HTTPS.name())
                        .withRoutes(exposure.paths().stream()
                                .map(path -> route(exposure, path))
                                .toList())
                        .withTls(new Tls().withSecretName(exposure.secret()))));
        return objects;
    }

    private static Routes route(Exposure exposure, Exposure.Path path) {
        return new Routes()
                .withKind(Routes.Kind.RULE)
                .withMatch(hosts(exposure) + prefix(path.prefix()))
                .withPriority((long) path.prefix().length())
                .withMiddlewares(TraefikMiddlewares.of(exposure).stream()
                        .map(middleware -> new Middlewares()
                                .withName(middleware.getMetadata().getName()))
                        .toList())
                .withServices(service(exposure, path));
    }

    private static Services service(Exposure exposure, Exposure.Path path) {
        return path.trial().isPresent()
                ? new Services().withKind(Services.Kind.TRAEFIKSERVICE).withName(TraefikShares.name(exposure, path))
                : new Services()
                        .withName(path.service())
                        .withNamespace(exposure.namespace())
                        .withPort(new IntOrString(path.port()))
                        .withNativeLB(true);
    }

    private static String hosts(Exposure exposure) {
        return exposure.hosts().stream()
                .map(host -> "Host(`" + host + "`)")
                .collect(Collectors.joining(" || ", "(", ")"));
    }

    /** Traefik's PathPrefix knows no segments: /api would take /apiary too. */
    private static String prefix(String path) {
        return path.equals("/") ? "" : " && (Path(`" + path + "`) || PathPrefix(`" + path + "/`))";
    }
}
