package io.tenantry.check;

import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;

/** A rule that also writes down what it saw, for people to read. */
public interface Survey extends Rule {

    /** Looks at {@code manifests}, once for both. */
    Findings survey(Manifests manifests);

    @Override
    default List<Problem> check(Manifests manifests) {
        return survey(manifests).problems();
    }
}
