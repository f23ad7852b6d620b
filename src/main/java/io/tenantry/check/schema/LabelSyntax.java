package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every label has a key and a value of the form that Kubernetes asks for: those of objects, of the pods they make and of
 * selectors. */
public final class LabelSyntax implements Rule {

    private static final List<String> PLACES = List.of(
            "/metadata/labels",
            "/spec/selector",
            "/spec/selector/matchLabels",
            "/spec/jobTemplate/metadata/labels",
            "/spec/podSelector/matchLabels");

    @Override
    public String id() {
        return "label-syntax";
    }

    @Override
    public String summary() {
        return "Labels, also those of pods and selectors, have keys and values that Kubernetes takes.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return manifests.stream()
                .flatMap(manifest ->
                        Stream.concat(PLACES.stream(), pods(manifest)).flatMap(place -> check(manifest, place)))
                .toList();
    }

    private static Stream<String> pods(Manifest manifest) {
        return PodTemplate.of(manifest)
                .map(pod -> pod.path() + "/metadata/labels")
                .filter(place -> !PLACES.contains(place))
                .stream();
    }

    /** A selector that is no plain map, as a Deployment's, is no map of labels itself. */
    private Stream<Problem> check(Manifest manifest, String place) {
        return place.equals("/spec/selector")
                        && !manifest.is("", "Service")
                        && !manifest.is("", "ReplicationController")
                ? Stream.empty()
                : manifest.at(place).properties().stream().flatMap(label -> check(manifest, place, label));
    }

    private Stream<Problem> check(Manifest manifest, String place, Map.Entry<String, JsonNode> label) {
        JsonNode value = label.getValue();
        if (!QualifiedName.isKey(label.getKey())) {
            return Stream.of(manifest.problem(
                    severity(),
                    id(),
                    "'" + label.getKey() + "' in " + place + " is no key of a label",
                    "expected " + QualifiedName.WORDS + ", after a host and / where it has a prefix"));
        }
        if (!value.isTextual()) {
            return Stream.of(manifest.problem(
                    severity(),
                    id(),
                    "the label '" + label.getKey() + "' in " + place + " is " + value,
                    "expected text: put it in quotes"));
        }
        return QualifiedName.isLabelValue(value.asText())
                ? Stream.empty()
                : Stream.of(manifest.problem(
                        severity(),
                        id(),
                        "'" + value.asText() + "' is no value for the label '" + label.getKey() + "' in " + place,
                        "expected " + QualifiedName.WORDS));
    }
}
