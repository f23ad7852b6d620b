package io.tenantry.check.podsecurity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A pod that the API server could not read holds nothing, least of all what the other controls then do not find. */
final class WellFormed implements Control {

    private static final List<String> LISTS_OF_POD =
            List.of("/initContainers", "/containers", "/ephemeralContainers", "/volumes");
    private static final List<String> MAPS = List.of(
            "/securityContext",
            "/securityContext/capabilities",
            "/securityContext/seLinuxOptions",
            "/securityContext/windowsOptions",
            "/lifecycle",
            "/lifecycle/postStart",
            "/lifecycle/postStart/httpGet",
            "/lifecycle/postStart/tcpSocket",
            "/lifecycle/preStop",
            "/lifecycle/preStop/httpGet",
            "/lifecycle/preStop/tcpSocket",
            "/livenessProbe",
            "/livenessProbe/httpGet",
            "/livenessProbe/tcpSocket",
            "/readinessProbe",
            "/readinessProbe/httpGet",
            "/readinessProbe/tcpSocket",
            "/startupProbe",
            "/startupProbe/httpGet",
            "/startupProbe/tcpSocket");

    @Override
    public String name() {
        return "wellFormed";
    }

    @Override
    public String allowed() {
        return "a pod that the API server can read";
    }

    @Override
    public Stream<String> breaches(Pod pod) {
        if (!pod.spec().isObject()) {
            return Stream.of("the pod has no spec");
        }
        return Stream.of(
                        pod.parts().flatMap(part -> misread(part, MAPS, "map", WellFormed::isMap)),
                        misread(pod.itself(), LISTS_OF_POD, "list of maps", WellFormed::isListOfMaps),
                        pod.containers().stream()
                                .flatMap(container -> misread(
                                        container, List.of("/ports"), "list of maps", WellFormed::isListOfMaps)))
                .flatMap(each -> each);
    }

    private static Stream<String> misread(Part part, List<String> pointers, String type, Predicate<JsonNode> is) {
        return pointers.stream()
                .filter(pointer -> !is.test(part.content().at(pointer)))
                .map(pointer -> part.name() + " has a " + pointer.substring(pointer.lastIndexOf('/') + 1)
                        + " that is no " + type);
    }

    private static boolean isListOfMaps(JsonNode list) {
        return Absence.of(list) || (list.isArray() && list.valueStream().allMatch(JsonNode::isObject));
    }

    private static boolean isMap(JsonNode map) {
        return Absence.of(map) || map.isObject();
    }
}
