package io.tenantry.check.cluster;

import io.tenantry.manifest.Manifest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pods of one workload, as selectors and ports see them.
 *
 * @param owner the object that makes them
 * @param namespace where they run
 * @param labels what they carry
 * @param portNames what their named ports are called; absent when an operator decides it
 */
public record Pod(Manifest owner, String namespace, Map<String, String> labels, Optional<Set<String>> portNames) {

    public Pod {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(namespace, "namespace");
        labels = Map.copyOf(labels);
        portNames = portNames.map(Set::copyOf);
    }

    /** Whether it surely has no port of that name. */
    public boolean lacksPort(String name) {
        return portNames.isPresent() && !portNames.get().contains(name);
    }

    /** The same pods with what an injector adds to them. */
    Pod with(Map<String, String> furtherLabels, Set<String> furtherPorts) {
        Map<String, String> all = new TreeMap<>(labels);
        all.putAll(furtherLabels);
        return new Pod(owner, namespace, all, portNames.map(own -> {
            Set<String> ports = new TreeSet<>(own);
            ports.addAll(furtherPorts);
            return ports;
        }));
    }
}
