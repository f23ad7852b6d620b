package io.tenantry.reach;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pods that manifests are or make, each with the workload that owns it in the end. */
final class PodReader {

    private final Map<Workload, Manifest> known = new HashMap<>();

    private PodReader() {}

    static List<Pod> read(Manifests manifests) {
        List<PodTemplate> templates = PodTemplate.all(manifests).stream()
                .filter(template -> !template.owner().is("", "PodTemplate"))
                .toList();
        PodReader reader = new PodReader();
        templates.forEach(template -> reader.known.put(workload(template.owner()), template.owner()));
        List<Pod> pods = new ArrayList<>();
        templates.forEach(template -> pods.add(reader.pod(template)));
        return pods;
    }

    private static Workload workload(Manifest manifest) {
        return new Workload(NamespaceLabels.orDefault(manifest.namespace()), manifest.name(), manifest.kind());
    }

    private Pod pod(PodTemplate template) {
        return new Pod(
                ownerOf(template.owner()),
                template.labels(),
                namedPorts(template),
                template.spec().path("hostNetwork").asBoolean() ? Pod.Network.NODE : Pod.Network.POD);
    }

    /**
     * What a pod belongs to: its owner, be it among the manifests or not, and then the owner's, as long as that is among
     * them. What owns itself in the end is taken for its own owner.
     */
    private Workload ownerOf(Manifest manifest) {
        Workload self = workload(manifest);
        Workload last = self;
        Set<Workload> seen = new HashSet<>(Set.of(self));
        for (Optional<Workload> next = owner(manifest); next.isPresent(); ) {
            boolean isKnown = known.containsKey(next.get());
            if (!isKnown && !last.kind().equals("Pod")) {
                return last;
            }
            if (!seen.add(next.get())) {
                return self;
            }
            last = next.get();
            next = isKnown ? owner(known.get(last)) : Optional.empty();
        }
        return last;
    }

    /** A static pod is its node's, and a workload of its own. */
    private static Optional<Workload> owner(Manifest manifest) {
        List<JsonNode> references =
                manifest.at("/metadata/ownerReferences").valueStream().toList();
        return Stream.concat(
                        references.stream()
                                .filter(reference ->
                                        reference.path("controller").asBoolean()),
                        references.stream())
                .findFirst()
                .filter(reference -> !reference.path("kind").asText().equals("Node"))
                .map(reference -> new Workload(
                        NamespaceLabels.orDefault(manifest.namespace()),
                        reference.path("name").asText(),
                        reference.path("kind").asText()));
    }

    /** Of the containers that run as long as the pod does. */
    private static Map<String, PortSet> namedPorts(PodTemplate template) {
        Map<String, PortSet> named = new TreeMap<>();
        Stream.concat(
                        template.spec().path("containers").valueStream(),
                        template.spec().path("initContainers").valueStream().filter(container -> container
                                .path("restartPolicy")
                                .asText()
                                .equals("Always")))
                .flatMap(container -> container.path("ports").valueStream())
                .forEach(port -> port(port)
                        .ifPresent(open -> named.merge(port.path("name").asText(), open, PortSet::or)));
        return named;
    }

    private static Optional<PortSet> port(JsonNode port) {
        int number = port.path("containerPort").asInt();
        Optional<Protocol> protocol =
                switch (port.path("protocol").asText("TCP")) {
                    case "TCP", "" -> Optional.of(Protocol.TCP);
                    case "UDP" -> Optional.of(Protocol.UDP);
                    case "SCTP" -> Optional.of(Protocol.SCTP);
                    default -> Optional.<Protocol>empty();
                };
        return protocol.map(spoken -> PortSet.at(spoken, number));
    }
}
