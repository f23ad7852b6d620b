package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Location;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No object stands among the manifests twice: a cluster would take the one or the other. */
public final class DuplicateObject implements Rule {

    @Override
    public String id() {
        return "duplicate-object";
    }

    @Override
    public String summary() {
        return "An object stands among the manifests once.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Map<ObjectKey, Manifest> first = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Manifest manifest : manifests.all()) {
            Manifest other = manifest.name().isEmpty() ? null : first.putIfAbsent(manifest.key(), manifest);
            if (other != null) {
                problems.add(manifest.problem(
                        severity(),
                        id(),
                        "it stands here a second time"
                                + other.location().map(DuplicateObject::at).orElse(""),
                        "expected it once: remove one, or give it another name"));
            }
        }
        return problems;
    }

    private static String at(Location first) {
        return ", after " + first;
    }
}
