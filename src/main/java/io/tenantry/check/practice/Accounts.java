package io.tenantry.check.practice;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.PodTemplate;

/** Whom pods run as. */
final class Accounts {

    /** What the API server gives to pods that name nobody. */
    static final String DEFAULT = "default";

    private Accounts() {}

    static ObjectKey of(PodTemplate pod) {
        String older = pod.spec().path("serviceAccount").asText();
        String name = pod.spec().path("serviceAccountName").asText(older);
        return new ObjectKey("", "ServiceAccount", pod.namespace(), name.isEmpty() ? DEFAULT : name);
    }
}
