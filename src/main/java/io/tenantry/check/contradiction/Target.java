package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.cluster.Network;
import io.tenantry.manifest.Manifest;
import io.tenantry.reach.LabelSelector;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.PortSet;
import io.tenantry.reach.Protocol;
import io.tenantry.reach.Selectors;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pods, and a port of theirs that somebody has to come to.
 *
 * @param pods the pods, and all that no policy tells from them
 * @param owner the object that makes them
 * @param port the number of the TCP port
 * @param arrivals where connections for it may arrive
 */
record Target(PodGroup pods, Manifest owner, int port, PortSet arrivals) {

    /** What a port of a Service leads to, as far as it is known; the port is a name or a number. */
    static Stream<Target> ofService(Manifest service, JsonNode port, Network network) {
        JsonNode selector = service.at("/spec/selector");
        if (selector.isEmpty()) {
            return Stream.empty();
        }
        return service.at("/spec/ports")
                .valueStream()
                .filter(each -> port.isTextual()
                        ? each.path("name").asText().equals(port.asText())
                        : each.path("port").asInt() == port.asInt())
                .filter(each -> each.path("protocol").asText("TCP").equals("TCP"))
                .flatMap(each -> ofPods(
                        service.namespace(),
                        Selectors.ofLabels(selector),
                        each.path("targetPort").isValueNode() ? each.path("targetPort") : each.path("port"),
                        network));
    }

    /** A port of the pods that a selector selects, as far as it is known; the port is a name or a number. */
    static Stream<Target> ofPods(String namespace, LabelSelector selector, JsonNode port, Network network) {
        return network.selected(namespace, selector)
                .filter(member -> !member.group().escapes())
                .flatMap(member -> numbers(member, port)
                        .map(number -> new Target(
                                member.group(), member.owner(), number, network.arrivals(member.pod(), number))));
    }

    private static Stream<Integer> numbers(Network.Member member, JsonNode port) {
        if (port.isIntegralNumber()) {
            return Stream.of(port.asInt());
        }
        return member.pod().namedPorts().getOrDefault(port.asText(), PortSet.none()).of(Protocol.TCP).ranges().stream()
                .map(range -> range.first().intValueExact());
    }

    /** The way of {@code who} to it. */
    Way way(String who, List<PodGroup> from) {
        return new Way(who, from, pods, arrivals, "TCP " + port);
    }
}
