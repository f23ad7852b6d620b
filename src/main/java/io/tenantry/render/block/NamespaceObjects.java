package io.tenantry.render.block;

import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.Labels;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.Purpose;
import java.util.Map;
import java.util.TreeMap;

/**
 * A namespace, which Argo CD never deletes unasked, since all that stands in it would go with it.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/pod-security-admission/">Pod Security Admission</a>
 */
public final class NamespaceObjects {

    private static final String POD_SECURITY = "pod-security.kubernetes.io/";

    /**
     * The newest release whose rules the output is checked against. An older API server holds pods to the newest rules it
     * knows; a newer one does not refuse tomorrow what runs today, and warns of it meanwhile.
     */
    private static final String ENFORCED_RELEASE = "v1.36";

    private NamespaceObjects() {}

    /**
     * A namespace whose pods have to hold {@code level}.
     *
     * @param labels of the namespace, those of Pod Security aside
     * @param annotations of the namespace, those of Argo CD aside
     */
    public static Namespace of(
            String name, PodSecurityLevel level, Map<String, String> labels, Map<String, String> annotations) {
        return new NamespaceBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels(new TreeMap<>(labels))
                .addToLabels(podSecurity(level))
                .addToAnnotations(new TreeMap<>(annotations))
                .addToAnnotations(ArgoCd.keep())
                .endMetadata()
                .build();
    }

    /** The annotations that put all pods of a namespace into the mesh, where nobody lets in whom nobody declared. */
    public static Map<String, String> meshed() {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put("linkerd.io/inject", "enabled");
        annotations.put("config.linkerd.io/default-inbound-policy", "deny");
        return annotations;
    }

    /** The label by which checks know that a namespace is for development; whatever is not has none. */
    public static Map<String, String> purpose(Purpose purpose) {
        return purpose == Purpose.DEVELOPMENT ? Map.of(Labels.PURPOSE, Labels.DEVELOPMENT) : Map.of();
    }

    private static Map<String, String> podSecurity(PodSecurityLevel level) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(POD_SECURITY + "enforce", level.key());
        labels.put(POD_SECURITY + "enforce-version", ENFORCED_RELEASE);
        labels.put(POD_SECURITY + "audit", level.key());
        labels.put(POD_SECURITY + "audit-version", "latest");
        labels.put(POD_SECURITY + "warn", level.key());
        labels.put(POD_SECURITY + "warn-version", "latest");
        return labels;
    }
}
