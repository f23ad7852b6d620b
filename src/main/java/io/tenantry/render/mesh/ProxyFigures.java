package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.Endpoint;
import io.tenantry.kube.EndpointPort;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.kube.Listener;
import io.tenantry.kube.MonitoringNames;
import io.tenantry.kube.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What the proxies of a namespace answer themselves: probes to the kubelet, figures to Prometheus, and nothing else (their
 * admin port could also be asked for their log level, or to stop). A proxy's own probes are not authorized by themselves
 * once a Server is about them, and not all releases see those of a native sidecar.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/proxy-metrics/">proxy metrics</a>
 */
final class ProxyFigures {

    private static final String SERVER = "proxy-admin";
    private static final String PROBES = "proxy-probes";
    private static final String FIGURES = "proxy-metrics";

    private ProxyFigures() {}

    /**
     * The objects for the pods of {@code namespace}.
     *
     * @param metadata of an object by its name
     */
    static List<HasMetadata> of(Authorization authorization, String namespace, Function<String, ObjectMeta> metadata) {
        List<HasMetadata> objects = new ArrayList<>();
        objects.add(Servers.of(metadata.apply(SERVER), listener(namespace)));
        objects.add(Requests.route(
                metadata.apply(PROBES),
                Requests.server(SERVER),
                Requests.rule(List.of(Requests.get("/live"), Requests.get("/ready")))));
        objects.add(Authorization.ofKubelet(metadata.apply(PROBES), PROBES));
        objects.add(Requests.route(
                metadata.apply(FIGURES), Requests.server(SERVER), Requests.rule(List.of(Requests.get("/metrics")))));
        Clients prometheus = new Clients(new TreeSet<>(List.of(MonitoringNames.prometheus())));
        objects.addAll(authorization.toRoute(metadata.apply(FIGURES), FIGURES, prometheus));
        return List.copyOf(objects);
    }

    private static Listener listener(String namespace) {
        return new Listener(
                new Endpoint(namespace, SERVER, LinkerdNames.meshed(), "default"),
                new EndpointPort("linkerd-admin", Ports.PROXY_ADMIN, EndpointPort.Protocol.PROXY));
    }
}
