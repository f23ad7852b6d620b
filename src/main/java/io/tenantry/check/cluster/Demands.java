package io.tenantry.check.cluster;

import com.fasterxml.jackson.databind.JsonNode;
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
        return new Demands(ContainerDefaults.of(manifests), Injection.in(manifests));
    }

    /** What one pod asks for. */
    public Demand of(PodTemplate pod) {
        Demand running = proxy(pod);
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

    private Demand proxy(PodTemplate pod) {
        return injection.covers(pod.owner())
                ? new Demand(injection.amounts(pod, "request"), injection.amounts(pod, "limit"))
                : Demand.NONE;
    }
}
