package io.tenantry.check.schema;

import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A custom resource is one that its definition lets the API server take: definitions that stand among the manifests hold
 * for all, and those that Tenantry's own resources are made of hold for these. Rules in CEL are not run.
 *
 * @see <a href="https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#validation">
 *     validation of custom resources</a>
 */
public final class CustomResourceSchema implements Rule {

    @Override
    public String id() {
        return "custom-resource-schema";
    }

    @Override
    public String summary() {
        return "A custom resource has the fields, types and values that its definition allows.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Definitions definitions = Definitions.in(manifests);
        return manifests.stream()
                .flatMap(manifest ->
                        definitions.of(manifest).stream().flatMap(definition -> check(manifest, definition)))
                .toList();
    }

    private Stream<Problem> check(Manifest manifest, Definition definition) {
        List<Flaw> flaws = new ArrayList<>();
        StructuralSchema.check(
                manifest.content(), definition.schema(), flaws::add, definition.isWhole() ? flaws::add : known -> {});
        return flaws.stream()
                .map(flaw -> manifest.problem(severity(), id(), flaw.sentence(), "expected " + flaw.expected()));
    }
}
