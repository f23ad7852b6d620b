package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.tenantry.imports.traefik.TraefikService;
import io.tenantry.imports.traefik.TraefikServiceSpec;
import io.tenantry.imports.traefik.traefikservicespec.Weighted;
import io.tenantry.imports.traefik.traefikservicespec.weighted.Services;
import io.tenantry.imports.traefik.traefikservicespec.weighted.Sticky;
import io.tenantry.imports.traefik.traefikservicespec.weighted.sticky.Cookie;
import io.tenantry.kube.Namespaces;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests shared between two versions of an app, as Traefik's TraefikService. Who came once stays with the version that
 * answered: a cookie says which.
 */
final class TraefikShares {

    private TraefikShares() {}

    /** Those of {@code exposure}, one for each app and port that two versions answer at. */
    static List<TraefikService> of(Exposure exposure) {
        Map<String, TraefikService> shares = new TreeMap<>();
        for (Exposure.Path path : exposure.paths()) {
            path.trial().ifPresent(trial -> shares.putIfAbsent(name(exposure, path), share(exposure, path, trial)));
        }
        return List.copyOf(shares.values());
    }

    /** No space's name has two dashes, so no two spaces' shares meet. */
    static String name(Exposure exposure, Exposure.Path path) {
        return exposure.namespace() + "--" + path.app() + "-" + path.port();
    }

    private static TraefikService share(Exposure exposure, Exposure.Path path, Exposure.Trial trial) {
        return new TraefikService()
                .withMetadata(Metadata.of(Namespaces.INGRESS, name(exposure, path), exposure.labels()))
                .withSpec(new TraefikServiceSpec()
                        .withWeighted(new Weighted()
                                .withServices(
                                        service(exposure, path, path.service(), trial.rest()),
                                        service(exposure, path, trial.service(), trial.percent()))
                                .withSticky(new Sticky()
                                        .withCookie(new Cookie()
                                                .withName(path.app() + "-version")
                                                .withSecure(true)
                                                .withHttpOnly(true)
                                                .withSameSite(Cookie.SameSite.LAX)))));
    }

    private static Services service(Exposure exposure, Exposure.Path path, String service, int percent) {
        return new Services()
                .withName(service)
                .withNamespace(exposure.namespace())
                .withPort(new IntOrString(path.port()))
                .withNativeLB(true)
                .withWeight((long) percent);
    }
}
