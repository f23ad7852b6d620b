package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;

/**
 * What pods ask for, as the scheduler counts it: containers and sidecars together, or the largest step of starting them
 * if that is more; with what a LimitRange gives and what Linkerd adds.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">resource sharing within containers</a>
 */
public final class Demands {

    private final ContainerDefaults defaults;
    private final Injection injection;

    private Demands(ContainerDefaults defaults, Injection injection) {
        this.defaults = defaults;
        this.injection = injection;
    }

    /** Those of {@code manifests}. */
    public static Demands of(Manifests manifests) {
        return manifests.view(Demands.class, set -> new Demands(ContainerDefaults.of(set), Injection.in(set)));
    }

    /** What one pod asks for. */
    public Demand of(PodTemplate pod) {
        Demand running = injection.proxy(pod.owner());
        Demand starting = Demand.NONE;
        for (JsonNode container : pod.spec().path("initContainers")) {
            Demand own = defaults.of(container, pod.namespace());
            starting = starting.or(running.plus(own));
            if (container.path("restartPolicy").asText().equals("Always")) {
                running = running.plus(own);
            }
        }
        for (JsonNode container : pod.spec().path("containers")) {
            running = running.plus(defaults.of(container, pod.namespace()));
        }
        return running.or(starting);
    }

    /**
     * What one pod asks for that an operator makes.
     *
     * @param owner what the operator makes it of
     * @param containers what its containers are known to ask for
     */
    public Demand of(Manifest owner, Iterable<JsonNode> containers) {
        Demand running = injection.proxy(owner);
        for (JsonNode container : containers) {
            running = running.plus(defaults.of(container, owner.namespace()));
        }
        return running;
    }
}
