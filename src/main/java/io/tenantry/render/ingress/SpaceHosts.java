package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Space;
import java.util.ArrayList;
import java.util.List;

/** The hosts of a space: their certificate, and routes in the words of the environment's engine. */
public final class SpaceHosts {

    private SpaceHosts() {}

    /** Nothing when no app of {@code space} answers requests from outside. */
    public static List<HasMetadata> render(Environment environment, Space space) {
        List<Exposure> exposures = Exposure.all(environment, space);
        if (environment.ingress() instanceof Ingress.Alb alb) {
            return AlbRoutes.render(alb, exposures, (OwnSpace) space);
        }
        List<HasMetadata> objects = new ArrayList<>();
        for (Exposure exposure : exposures) {
            if (exposure.hasOwnCertificate()) {
                objects.add(HostCertificate.of(
                        exposure.name(), exposure.hosts(), exposure.labels(), HostIssuer.name(environment.issuer())));
            }
            objects.addAll(routes(environment, exposure));
        }
        return List.copyOf(objects);
    }

    private static List<HasMetadata> routes(Environment environment, Exposure exposure) {
        Ingress ingress = environment.ingress();
        if (ingress instanceof Ingress.GatewayApi) {
            return GatewayRoutes.render(exposure);
        }
        return ingress instanceof Ingress.Nginx
                ? NginxRoutes.render(environment, exposure)
                : TraefikRoutes.render(exposure);
    }
}
