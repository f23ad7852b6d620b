package io.tenantry.check.schema;

import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every object of Kubernetes' own kinds is one that the API server would take, as far as its fields, their types and the
 * values they may have can tell. */
public final class KubernetesSchema implements Rule {

    private static final Set<String> ENDING = Set.of("Job", "CronJob");

    @Override
    public String id() {
        return "kubernetes-schema";
    }

    @Override
    public String summary() {
        return "An object of one of Kubernetes' own kinds has the fields, types, values and ranges of its kind.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        List<Flaw> flaws = new ArrayList<>();
        TypedFields fields = new TypedFields(flaws::add);
        List<Problem> problems = new ArrayList<>();
        for (Manifest manifest : manifests.all()) {
            Kinds.of(manifest).ifPresent(type -> {
                fields.read(manifest.content(), type);
                restarts(manifest).forEach(flaws::add);
                flaws.stream()
                        .map(flaw -> manifest.problem(severity(), id(), flaw.sentence(), "expected " + flaw.expected()))
                        .forEach(problems::add);
                flaws.clear();
            });
        }
        return problems;
    }

    /** Pods that end are not started again for ever, and those that never end are. */
    private static Stream<Flaw> restarts(Manifest manifest) {
        return PodTemplate.of(manifest)
                .filter(pod -> pod.path().contains("/template") && pod.spec().isObject())
                .stream()
                .flatMap(pod -> {
                    String policy = pod.spec().path("restartPolicy").asText("Always");
                    boolean ends = ENDING.contains(manifest.kind());
                    return policy.equals("Always") == ends
                            ? Stream.of(new Flaw(
                                    pod.path() + "/spec/restartPolicy",
                                    "is '" + policy + "' in a " + manifest.kind(),
                                    ends ? "Never or OnFailure" : "Always"))
                            : Stream.empty();
                });
    }
}
