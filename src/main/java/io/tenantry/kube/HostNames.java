package io.tenantry.kube;

/** What the parts that let requests in must agree on: issuers, certificates, routes, and the header that names a tenant. */
public final class HostNames {

    /** The ClusterIssuer of hosts' certificates. */
    public static final String ISSUER = "hosts";
    /** The wildcard certificate below the environment's domain, and its Secret. */
    public static final String WILDCARD = "wildcard";
    /** The class of controller that routes name. */
    public static final String TRAEFIK_CLASS = "traefik";
    /** The class of Amazon's load balancers. */
    public static final String ALB_CLASS = "alb";
    /** The class of the legacy controller. */
    public static final String NGINX_CLASS = "nginx";
    /** Traefik's entry point for HTTP, and its port within the pod: what a Gateway's listener has to name. */
    public static final EndpointPort HTTP = new EndpointPort("web", 8000, EndpointPort.Protocol.HTTP);
    /** Traefik's entry point for HTTPS, and its port within the pod. */
    public static final EndpointPort HTTPS = new EndpointPort("websecure", 8443, EndpointPort.Protocol.OPAQUE);
    /** The Gateway that answers HTTP: ACME's questions, and everything else by sending it to HTTPS. */
    public static final String HTTP_GATEWAY = "http";
    /** The memory that ingress-nginx counts requests in, one counter a host. */
    public static final String NGINX_ZONE = "tenants";
    /** Names the tenant of a request; set at the edge, whatever the client sent. */
    public static final String TENANT_HEADER = "X-Tenant-ID";

    private HostNames() {}
}
