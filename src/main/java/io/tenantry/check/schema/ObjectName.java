package io.tenantry.check.schema;

import io.tenantry.check.Rule;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every object, and the namespace it stands in, is called as Kubernetes allows for its kind. */
public final class ObjectName implements Rule {

    /** Groups of files that look like objects, and are read by a program instead of the API server. */
    private static final Set<String> OF_TOOLS = Set.of(
            "kind.x-k8s.io",
            "kustomize.config.k8s.io",
            "skaffold",
            "audit.k8s.io",
            "kubeadm.k8s.io",
            "kubelet.config.k8s.io");

    @Override
    public String id() {
        return "object-name";
    }

    @Override
    public String summary() {
        return "An object has a name of the form and length that its kind asks for.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return manifests.stream()
                .filter(manifest -> !OF_TOOLS.contains(manifest.group()))
                .flatMap(manifest -> Stream.concat(name(manifest), namespace(manifest)))
                .toList();
    }

    private Stream<Problem> name(Manifest manifest) {
        String name = manifest.name();
        if (name.isEmpty()) {
            return manifest.at("/metadata/generateName").isTextual()
                    ? Stream.empty()
                    : Stream.of(manifest.problem(severity(), id(), "it has no name", "expected metadata.name"));
        }
        NameForm form = NameForm.of(manifest);
        int longest = NameForm.longest(manifest);
        if (name.length() > longest) {
            return Stream.of(manifest.problem(
                    severity(),
                    id(),
                    "its name has " + name.length() + " characters",
                    "expected at most " + longest + " for a " + manifest.kind()));
        }
        return form.takes(name)
                ? Stream.empty()
                : Stream.of(manifest.problem(
                        severity(),
                        id(),
                        "'" + name + "' is no name for a " + manifest.kind(),
                        "expected " + form.words()));
    }

    private Stream<Problem> namespace(Manifest manifest) {
        String namespace = manifest.namespace();
        return namespace.isEmpty() || (NameForm.LABEL.takes(namespace) && namespace.length() <= 63)
                ? Stream.empty()
                : Stream.of(manifest.problem(
                        severity(),
                        id(),
                        "'" + namespace + "' is no name for a namespace",
                        "expected at most 63 " + NameForm.LABEL.words()));
    }
}
