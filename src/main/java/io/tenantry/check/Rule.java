package io.tenantry.check;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import io.tenantry.problem.Severity;
import java.util.List;

/**
 * One thing that manifests must hold. A rule reads anything that is JSON: a field of the wrong type is as good as
 * absent to it, unless that is what it is about.
 */
public interface Rule {

    /** Stable id in kebab case; also the name of its page in {@code docs/checks/}. */
    String id();

    /** What it holds, in one sentence that ends in a full stop. */
    String summary();

    /** How bad it is to break it: an error, unless a rule says otherwise. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** Everything in {@code manifests} that breaks it, in any order. */
    List<Problem> check(Manifests manifests);
}
