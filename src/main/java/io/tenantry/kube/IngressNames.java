package io.tenantry.kube;

import java.util.Map;

/** What the charts of the ingress controllers call the things they make, in {@link Namespaces#INGRESS}. */
public final class IngressNames {

    /** Traefik's release; also its ServiceAccount. */
    public static final String TRAEFIK = "traefik";
    /** The release of ingress-nginx; also its ServiceAccount. */
    public static final String NGINX = "ingress-nginx";

    private IngressNames() {}

    /** The pods of Traefik. */
    public static Endpoint traefik() {
        return new Endpoint(Namespaces.INGRESS, TRAEFIK, Map.of(Labels.NAME, "traefik"), TRAEFIK);
    }

    /** The pods of ingress-nginx. */
    public static Endpoint nginx() {
        return new Endpoint(
                Namespaces.INGRESS, NGINX, Map.of(Labels.NAME, "ingress-nginx", Labels.COMPONENT, "controller"), NGINX);
    }

    /** Where Traefik shows its figures. */
    public static EndpointPort traefikFigures() {
        return new EndpointPort("metrics", 9100, EndpointPort.Protocol.HTTP);
    }

    /** Where ingress-nginx shows its figures. */
    public static EndpointPort nginxFigures() {
        return new EndpointPort("metrics", 10_254, EndpointPort.Protocol.HTTP);
    }
}
