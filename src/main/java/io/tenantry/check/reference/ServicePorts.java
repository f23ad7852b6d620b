package io.tenantry.check.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.cluster.Inventory;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Services of a set of manifests, and what is wrong with a way to one of them. */
final class ServicePorts {

    private final Manifests manifests;
    private final Inventory inventory;

    private ServicePorts(Manifests manifests) {
        this.manifests = manifests;
        this.inventory = Inventory.of(manifests);
    }

    static ServicePorts of(Manifests manifests) {
        return new ServicePorts(manifests);
    }

    /**
     * What is wrong with naming a port of a Service.
     *
     * @param service its key
     * @param port its number or its name; missing where none is named
     * @param from the namespace of the object that names it
     */
    Optional<Fault> fault(ObjectKey service, JsonNode port, String from) {
        if (inventory.lacks(service, from)) {
            return Optional.of(new Fault(service + " does not exist", inventory.choices(service)));
        }
        return manifests
                .find(service)
                .filter(found -> !port.isMissingNode()
                        && !found.at("/spec/type").asText().equals("ExternalName"))
                .filter(found -> found.at("/spec/ports").valueStream().noneMatch(there -> isSame(there, port)))
                .map(found -> new Fault(
                        service + " has no port "
                                + (port.isTextual() ? "named '" + port.asText() + "'" : port.asText()),
                        "it has " + portsOf(found)));
    }

    private static boolean isSame(JsonNode there, JsonNode wanted) {
        return wanted.isTextual()
                ? there.path("name").asText().equals(wanted.asText())
                : there.path("port").asText().equals(wanted.asText());
    }

    private static List<String> portsOf(Manifest service) {
        return service.at("/spec/ports")
                .valueStream()
                .flatMap(port ->
                        Stream.of(port.path("name").asText(), port.path("port").asText()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf));
    }

    /**
     * What is wrong.
     *
     * @param message what
     * @param choices what there is instead
     */
    record Fault(String message, String choices) {}
}
