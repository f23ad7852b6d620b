package io.tenantry.check.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import java.util.stream.Stream;

/**
 * Where an Ingress leads by an annotation: an Application Load Balancer takes the port {@code use-annotation} for the order
 * to do what {@code actions.<service>} says, whether there is a Service of that name or not.
 *
 * @see <a href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#actions">
 *     actions</a>
 */
final class AlbActions {

    private static final String PORT = "use-annotation";
    private static final String ACTIONS = "alb.ingress.kubernetes.io/actions.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private AlbActions() {}

    /** Whether {@code backend}, as an Ingress writes it, means an annotation. */
    static boolean isMeant(JsonNode backend) {
        return backend.at("/port/name").asText().equals(PORT);
    }

    /** The Services that the annotation forwards to; the name itself where there is no annotation that can be read. */
    static Stream<Backend> of(Manifest ingress, JsonNode backend) {
        String name = backend.path("name").asText();
        JsonNode action = parsed(ingress.annotations().getOrDefault(ACTIONS + name, ""));
        if (!action.isObject()) {
            return Stream.of(new Backend(service(name, ingress), backend.at("/port/name")));
        }
        return action.at("/forwardConfig/targetGroups")
                .valueStream()
                .filter(group -> group.path("serviceName").isTextual())
                .map(group ->
                        new Backend(service(group.path("serviceName").asText(), ingress), group.path("servicePort")));
    }

    private static JsonNode parsed(String annotation) {
        try {
            return JSON.readTree(annotation);
        } catch (JsonProcessingException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static ObjectKey service(String name, Manifest ingress) {
        return new ObjectKey("", "Service", ingress.namespace(), name);
    }
}
