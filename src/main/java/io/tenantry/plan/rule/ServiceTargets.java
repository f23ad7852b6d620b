package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A Service leads elsewhere, or has ports no more. */
final class ServiceTargets implements ChangeRule {

    @Override
    public String id() {
        return "service-target";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        if (!change.now().is("", "Service")) {
            return Stream.empty();
        }
        return Stream.concat(selector(change), ports(change));
    }

    private Stream<Effect> selector(ObjectChange.Changed change) {
        return change.isChangedAt("/spec/selector")
                ? Stream.of(effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "it selects other pods, at once and all: the ones before get nothing any more, and no request"
                                + " waits until the others are ready",
                        "let the other pods carry both labels first"))
                : Stream.empty();
    }

    private Stream<Effect> ports(ObjectChange.Changed change) {
        SortedSet<String> gone = ports(change.was());
        gone.removeAll(ports(change.now()));
        return gone.stream()
                .map(port -> effect(
                        change.key(),
                        Impact.ACCESS_LOSS,
                        "its port " + port + " goes, and whoever connects to it is refused",
                        "keep the port until nobody uses it"));
    }

    private static SortedSet<String> ports(Manifest service) {
        SortedSet<String> ports = new TreeSet<>();
        for (JsonNode port : service.at("/spec/ports")) {
            ports.add(port.path("port").asText() + "/" + port.path("protocol").asText("TCP"));
        }
        return ports;
    }
}
