package io.tenantry.check.contradiction;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.cluster.Network;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.reach.PodGroup;
import io.tenantry.reach.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A program that comes to other pods, and how to know that a set of manifests runs it.
 *
 * @param name for people
 * @param images the last step of the names of its images
 * @param kinds what operators make it of, as {@code Prometheus.monitoring.coreos.com}
 * @param charts the charts that install it
 * @param switchedOffBy the value of those charts that is {@code false} where they do not; empty where there is none
 */
record Program(String name, Set<String> images, Set<String> kinds, Set<String> charts, String switchedOffBy) {

    Program {
        images = Set.copyOf(images);
        kinds = Set.copyOf(kinds);
        charts = Set.copyOf(charts);
    }

    /** The pods that run it: those that are known, else all that may be where a chart installs it. */
    List<PodGroup> pods(Manifests manifests, Network network) {
        List<PodGroup> known = new ArrayList<>();
        manifests.stream()
                .filter(this::isMadeOf)
                .map(owner -> new Workload(owner.namespace(), owner.name(), owner.kind()))
                .forEach(workload -> known.addAll(network.of(workload)));
        return known.isEmpty()
                ? manifests.ofKind("argoproj.io", "Application").stream()
                        .filter(this::installs)
                        .map(application ->
                                application.at("/spec/destination/namespace").asText())
                        .distinct()
                        .flatMap(namespace -> network.in(namespace).stream())
                        .toList()
                : known;
    }

    private boolean isMadeOf(Manifest owner) {
        return kinds.contains(owner.qualifiedKind())
                || PodTemplate.of(owner).stream()
                        .flatMap(PodTemplate::containers)
                        .anyMatch(container ->
                                images.contains(lastStep(container.path("image").asText())));
    }

    /** Of {@code quay.io/prometheus/prometheus:v3@sha256:…}, {@code prometheus}. */
    private static String lastStep(String image) {
        String path = image.substring(image.lastIndexOf('/') + 1);
        int end = path.indexOf('@') < 0 ? path.length() : path.indexOf('@');
        int tag = path.indexOf(':');
        return path.substring(0, tag < 0 ? end : Math.min(tag, end));
    }

    private boolean installs(Manifest application) {
        return Stream.concat(
                        Stream.of(application.at("/spec/source")),
                        application.at("/spec/sources").valueStream())
                .anyMatch(source -> charts.contains(source.path("chart").asText()) && isOn(source));
    }

    private boolean isOn(JsonNode source) {
        return switchedOffBy.isEmpty()
                || source.at("/helm/valuesObject" + switchedOffBy).asBoolean(true);
    }
}
