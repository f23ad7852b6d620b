package io.tenantry.check.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every annotation has a key of the form that Kubernetes asks for and a text; all of an object are at most 256 KiB. */
public final class AnnotationSyntax implements Rule {

    /** Bytes of all keys and values of an object together. */
    private static final int LARGEST = 256 * 1024;

    private static final String OWN = "/metadata/annotations";

    @Override
    public String id() {
        return "annotation-syntax";
    }

    @Override
    public String summary() {
        return "Annotations have keys that Kubernetes takes, are text, and are not too large.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return manifests.stream()
                .flatMap(manifest ->
                        Stream.concat(Stream.of(OWN), pods(manifest)).flatMap(place -> check(manifest, place)))
                .toList();
    }

    private static Stream<String> pods(Manifest manifest) {
        return PodTemplate.of(manifest).map(pod -> pod.path() + OWN).filter(place -> !place.equals(OWN)).stream();
    }

    private Stream<Problem> check(Manifest manifest, String place) {
        List<Problem> problems = new ArrayList<>();
        long size = 0;
        for (var annotation : manifest.at(place).properties()) {
            String key = annotation.getKey();
            JsonNode value = annotation.getValue();
            size += bytes(key) + bytes(value.asText());
            if (!QualifiedName.isKey(key.toLowerCase(Locale.ROOT))) {
                problems.add(manifest.problem(
                        severity(),
                        id(),
                        "'" + key + "' in " + place + " is no key of an annotation",
                        "expected " + QualifiedName.WORDS + ", after a host and / where it has a prefix"));
            }
            if (!value.isTextual()) {
                problems.add(manifest.problem(
                        severity(),
                        id(),
                        "the annotation '" + key + "' in " + place + " is " + value,
                        "expected text: put it in quotes"));
            }
        }
        if (size > LARGEST) {
            problems.add(manifest.problem(
                    severity(),
                    id(),
                    "its annotations in " + place + " have " + size + " bytes",
                    "expected at most " + LARGEST + "; apply it server-side, or move the data into a ConfigMap"));
        }
        return problems.stream();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
