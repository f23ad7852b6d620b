package io.tenantry.kube;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Linkerd's charts call the things they make, and where these wait.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/architecture/">Linkerd's architecture</a>
 */
public final class LinkerdNames {

    /** The label that the injector puts on every pod it gives a proxy; the value is the control plane's namespace. */
    public static final String CONTROL_PLANE_NAMESPACE = "linkerd.io/control-plane-ns";

    /** The annotation, of a pod or of a namespace, that says whether pods get a proxy: see {@link #injects}. */
    public static final String INJECT = "linkerd.io/inject";

    /** The annotation that lists ports of a pod that are reached past its proxy. */
    public static final String SKIP_INBOUND_PORTS = "config.linkerd.io/skip-inbound-ports";
    /** The annotation that lists ports of others that a pod connects to past its own proxy. */
    public static final String SKIP_OUTBOUND_PORTS = "config.linkerd.io/skip-outbound-ports";

    /** The Secret with the certificate that signs the proxies' identities. */
    public static final String IDENTITY_ISSUER = "linkerd-identity-issuer";
    /** The ConfigMap with the certificates that proxies believe. */
    public static final String TRUST_ROOTS = "linkerd-identity-trust-roots";

    /** The Services of the control plane's webhooks, which are also the names of their certificates, and the Secrets. */
    public static final Map<String, String> WEBHOOKS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "linkerd-policy-validator", "linkerd-policy-validator-k8s-tls",
            "linkerd-proxy-injector", "linkerd-proxy-injector-k8s-tls",
            "linkerd-sp-validator", "linkerd-sp-validator-k8s-tls")));

    /** The same of the dashboard's. */
    public static final Map<String, String> VIZ_WEBHOOKS = Collections.unmodifiableMap(
            new TreeMap<>(Map.of("tap", "tap-k8s-tls", "tap-injector", "tap-injector-k8s-tls")));

    /** Proxies ask here for their certificate. */
    public static final Listener IDENTITY = component("identity", 8080);
    /** Proxies ask here where a Service leads. */
    public static final Listener DESTINATION = component("destination", 8086);
    /** Proxies ask here whom to let in. */
    public static final Listener POLICY = component("destination", 8090);
    /** The API server asks here what to inject into a pod. */
    public static final Listener INJECTOR = component("proxy-injector", 8443);
    /** The API server asks here whether a service profile is valid. */
    public static final Listener PROFILE_VALIDATOR = component("destination", 8443);
    /** The API server asks here whether a policy is valid. */
    public static final Listener POLICY_VALIDATOR = component("destination", 9443);

    private LinkerdNames() {}

    /**
     * Whether pods get a proxy that {@link #INJECT} says this of: {@code ingress} is a proxy too, one that leaves it to an
     * ingress controller which pod is asked.
     */
    public static boolean injects(String said) {
        return said.equals("enabled") || said.equals("ingress");
    }

    /** What selects pods that have a proxy. */
    public static Map<String, String> meshed() {
        return Map.of(CONTROL_PLANE_NAMESPACE, Namespaces.LINKERD);
    }

    /** The dashboard's source of figures, which asks Prometheus. */
    public static Endpoint metricsApi() {
        return new Endpoint(Namespaces.LINKERD_VIZ, "metrics-api", Map.of("component", "metrics-api"), "metrics-api");
    }

    private static Listener component(String name, int port) {
        return new Listener(
                new Endpoint(
                        Namespaces.LINKERD,
                        name,
                        Map.of("linkerd.io/control-plane-component", name),
                        "linkerd-" + name),
                new EndpointPort("port-" + port, port, EndpointPort.Protocol.PROXY));
    }
}
