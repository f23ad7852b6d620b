package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Holdings;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;

/** Every Secret that pods use is made by something, a SealedSecret, a Certificate or an operator among others, with the keys that are used. */
public final class SecretKeys implements Rule {

    @Override
    public String id() {
        return "secret-key";
    }

    @Override
    public String summary() {
        return "A Secret that a pod uses exists, and holds the keys that are used.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return new KeyFaults(this, KeyReference.Kind.SECRET, "Secret", Holdings.secrets(manifests)).in(manifests);
    }
}
