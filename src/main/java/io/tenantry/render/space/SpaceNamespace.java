package io.tenantry.render.space;

import io.fabric8.kubernetes.api.model.Namespace;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Environment;
import io.tenantry.model.Ingress;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.Space;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.NamespaceObjects;
import java.util.Map;
import java.util.TreeMap;

/** The namespace of a space: restricted, and in the mesh where there is one. */
public final class SpaceNamespace {

    /**
     * Has a pod count as ready only when the load balancer sends it requests: otherwise a rollout is through before any new
     * pod gets one.
     *
     * @see <a href="https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/deploy/pod_readiness_gate/">pod
     *     readiness gates</a>
     */
    private static final Map<String, String> READINESS_GATES =
            Map.of("elbv2.k8s.aws/pod-readiness-gate-inject", "enabled");

    private SpaceNamespace() {}

    /** The namespace of {@code space} in {@code environment}. */
    public static Namespace render(Environment environment, Space space) {
        SpaceNames names = Spaces.names(space);
        Map<String, String> labels =
                new TreeMap<>(names.labels(environment.whole().value(), names.namespace(), "namespace"));
        labels.putAll(NamespaceObjects.purpose(environment.purpose()));
        if (environment.ingress() instanceof Ingress.Alb) {
            labels.putAll(READINESS_GATES);
        }
        return NamespaceObjects.of(
                names.namespace(),
                PodSecurityLevel.RESTRICTED,
                labels,
                environment.mesh().isPresent() ? NamespaceObjects.meshed() : Map.of());
    }
}
