package io.tenantry.render.ingress;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.tenantry.imports.traefik.Middleware;
import io.tenantry.imports.traefik.MiddlewareSpec;
import io.tenantry.imports.traefik.middlewarespec.Headers;
import io.tenantry.imports.traefik.middlewarespec.RateLimit;
import io.tenantry.imports.traefik.middlewarespec.ratelimit.SourceCriterion;
import io.tenantry.kube.HostNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;

/** What Traefik does to requests before they reach its apps. */
final class TraefikMiddlewares {

    private TraefikMiddlewares() {}

    /** Those of {@code exposure}, in the order they are passed. */
    static List<Middleware> of(Exposure exposure) {
        return exposure.requestsPerMinute().isPresent()
                ? List.of(identity(exposure), rateLimit(exposure))
                : List.of(identity(exposure));
    }

    static String identityName(Exposure exposure) {
        return exposure.name() + "-identity";
    }

    static String rateLimitName(Exposure exposure) {
        return exposure.name() + "-rate-limit";
    }

    /** Says whose request it is, over whatever the client said; that it is nobody's by taking the header away. */
    static Middleware identity(Exposure exposure) {
        return new Middleware()
                .withMetadata(Metadata.of(Namespaces.INGRESS, identityName(exposure), exposure.labels()))
                .withSpec(new MiddlewareSpec()
                        .withHeaders(new Headers()
                                .withCustomRequestHeaders(Map.of(
                                        HostNames.TENANT_HEADER,
                                        exposure.tenant().orElse("")))));
    }

    /** Counts by the header that the middleware before it set, so all of a tenant's hosts and clients count together. */
    static Middleware rateLimit(Exposure exposure) {
        return new Middleware()
                .withMetadata(Metadata.of(Namespaces.INGRESS, rateLimitName(exposure), exposure.labels()))
                .withSpec(new MiddlewareSpec()
                        .withRateLimit(new RateLimit()
                                .withAverage((long) exposure.requestsPerMinute().orElseThrow())
                                .withPeriod(new IntOrString("1m"))
                                .withBurst((long) exposure.burst())
                                .withSourceCriterion(
                                        new SourceCriterion().withRequestHeaderName(HostNames.TENANT_HEADER))));
    }
}
