package io.tenantry.render.mesh;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRouteMatch;
import io.tenantry.kube.Listener;
import io.tenantry.model.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the callers' proxies treat requests through a workload's Service: each has an end, and those that do no harm when
 * sent twice are sent again.
 *
 * @see <a href="https://linkerd.io/2-edge/reference/retries/">retries</a>
 * @see <a href="https://linkerd.io/2-edge/reference/timeouts/">timeouts</a>
 */
final class OutboundRoutes {

    /** After the first attempt; figure of the system's plan. */
    private static final String RETRIES = "3";

    private OutboundRoutes() {}

    static List<HasMetadata> of(Workload workload, Listener listener, Function<String, ObjectMeta> metadata) {
        Map<String, String> end =
                Map.of("timeout.linkerd.io/request", workload.timeout().toSeconds() + "s");
        List<HasMetadata> routes = new ArrayList<>();
        routes.add(route(metadata.apply(listener.name()), end, listener, List.of(Requests.everything())));
        if (!workload.retries().isEmpty()) {
            Map<String, String> again = new TreeMap<>(end);
            again.put("retry.linkerd.io/http", "5xx");
            again.put("retry.linkerd.io/limit", RETRIES);
            routes.add(route(metadata.apply(listener.name() + "-retries"), again, listener, harmless(workload)));
        }
        return List.copyOf(routes);
    }

    private static HasMetadata route(
            ObjectMeta metadata, Map<String, String> annotations, Listener listener, List<HTTPRouteMatch> matches) {
        String service = listener.pods().name();
        int port = listener.port().number();
        return Requests.route(
                Requests.annotated(metadata, annotations),
                Requests.service(service, port),
                Requests.rule(matches, service, port));
    }

    private static List<HTTPRouteMatch> harmless(Workload workload) {
        return workload.retries().stream()
                .map(Workload.SafeRoute::path)
                .distinct()
                .flatMap(path -> Stream.of(Requests.below(path, "GET"), Requests.below(path, "HEAD")))
                .toList();
    }
}
