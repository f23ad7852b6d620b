package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTermBuilder;
import io.tenantry.kube.RolloutsNames;
import io.tenantry.model.Rollout;
import io.tenantry.model.Spread;
import io.tenantry.model.Workload;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps an app's pods apart, over nodes and zones, as well as the cluster allows. */
final class PodSpread {

    private static final String NODE = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";

    private final Workload app;
    private final LabelSelector pods;

    PodSpread(Workload app, Map<String, String> selector) {
        this.app = app;
        this.pods = new LabelSelectorBuilder().withMatchLabels(selector).build();
    }

    PodSpecBuilder in(PodSpecBuilder pod) {
        return app.spread() instanceof Spread.Apart apart
                ? pod.withNewAffinity()
                        .withNewPodAntiAffinity()
                        .withPreferredDuringSchedulingIgnoredDuringExecution(apart(apart))
                        .endPodAntiAffinity()
                        .endAffinity()
                : pod.withTopologySpreadConstraints(even(NODE), even(ZONE));
    }

    private List<WeightedPodAffinityTerm> apart(Spread.Apart apart) {
        return Stream.of(term(apart.host(), NODE), term(apart.zone(), ZONE))
                .filter(term -> term.getWeight() > 0)
                .toList();
    }

    private WeightedPodAffinityTerm term(int weight, String topology) {
        return new WeightedPodAffinityTermBuilder()
                .withWeight(weight)
                .withNewPodAffinityTerm()
                .withLabelSelector(pods)
                .withTopologyKey(topology)
                .endPodAffinityTerm()
                .build();
    }

    /** Counts pods of one version alone: those that are about to go leave no gaps. */
    private TopologySpreadConstraint even(String topology) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey(topology)
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withLabelSelector(pods)
                .withMatchLabelKeys(List.of(version()))
                .build();
    }

    /** The label that tells the versions of a workload apart, which its controller sets. */
    private String version() {
        if (app.rollout() instanceof Rollout.Progressive) {
            return RolloutsNames.VERSION;
        }
        return app.isStateful() ? "controller-revision-hash" : "pod-template-hash";
    }
}
