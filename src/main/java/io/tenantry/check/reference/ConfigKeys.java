package io.tenantry.check.reference;

import io.tenantry.check.Rule;
import io.tenantry.check.cluster.Holdings;
import io.tenantry.manifest.Manifests;
import io.tenantry.problem.Problem;
import java.util.List;

/** Every ConfigMap that pods use exists, with the keys that are used. */
public final class ConfigKeys implements Rule {

    @Override
    public String id() {
        return "config-key";
    }

    @Override
    public String summary() {
        return "A ConfigMap that a pod uses exists, and holds the keys that are used.";
    }

    @Override
    public List<Problem> check(Manifests manifests) {
        return new KeyFaults(this, KeyReference.Kind.CONFIG_MAP, "ConfigMap", Holdings.configMaps(manifests))
                .in(manifests);
    }
}
