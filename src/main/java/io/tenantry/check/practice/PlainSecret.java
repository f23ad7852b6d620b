package io.tenantry.check.practice;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Purposes;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;

/** No Secret stands among manifests with its values, except in namespaces that are for development: base64 hides nothing. */
public final class PlainSecret implements Rule {

    @Override
    public String id() {
        return "plain-secret";
    }

    @Override
    public String summary() {
        return "No Secret stands in plain text outside development.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        Purposes purposes = Purposes.of(manifests);
        return manifests.ofKind("", "Secret").stream()
                .filter(secret -> !purposes.isDevelopment(secret.namespace()))
                .filter(PlainSecret::holdsSomething)
                .map(secret -> secret.problem(
                        severity(),
                        id(),
                        "its values can be read by whoever can read this file",
                        "expected a SealedSecret or an ExternalSecret; a namespace of a development environment is"
                                + " labelled tenantry.io/purpose: development"))
                .toList();
    }

    private static boolean holdsSomething(Manifest secret) {
        return !secret.at("/data").isEmpty() || !secret.at("/stringData").isEmpty();
    }
}
