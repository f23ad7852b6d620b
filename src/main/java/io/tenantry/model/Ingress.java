package io.tenantry.model;

/** What lets requests in from outside. */
public sealed interface Ingress {

    /** How many pods of the controller run. */
    Replicas replicas();

    /**
     * Traefik with its own IngressRoutes and Middlewares; the default.
     *
     * @param replicas pods of the controller
     */
    @ModelRecord
    record Traefik(Replicas replicas) implements Ingress {

        /** Two pods. */
        public static IngressTraefikBuilder defaults() {
            return IngressTraefikBuilder.builder().replicas(new Replicas(2));
        }
    }

    /**
     * The Gateway API, with Traefik as its implementation.
     *
     * @param replicas pods of the controller
     */
    @ModelRecord
    record GatewayApi(Replicas replicas) implements Ingress {

        /** Two pods. */
        public static IngressGatewayApiBuilder defaults() {
            return IngressGatewayApiBuilder.builder().replicas(new Replicas(2));
        }
    }

    /**
     * ingress-nginx, for who still has it. It was retired in March 2026, gets no more fixes, and was never meant to
     * keep tenants apart.
     *
     * @param replicas pods of the controller
     */
    @ModelRecord
    record Nginx(Replicas replicas) implements Ingress {

        /** Two pods. */
        public static IngressNginxBuilder defaults() {
            return IngressNginxBuilder.builder().replicas(new Replicas(2));
        }
    }
}
