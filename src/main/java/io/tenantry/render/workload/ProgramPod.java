package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.LocalObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.Program;
import io.tenantry.model.Space;
import io.tenantry.render.block.RestrictedPod;

/** The beginning of a program's pods, whatever makes them: as whom, on which nodes, and how the images get there. */
final class ProgramPod {

    private ProgramPod() {}

    /**
     * The spec without containers.
     *
     * @param account the pod's ServiceAccount
     * @param flavour by what label nodes say which pool they are of
     */
    static PodSpecBuilder of(String account, Flavour flavour, Space space, Program program) {
        PodSpecBuilder pod = RestrictedPod.of(account, program.user());
        program.nodePool().ifPresent(pool -> pod.addToNodeSelector(flavour.nodePoolLabel(), pool.value()));
        space.registries().values().stream()
                .filter(registry -> program.images().stream().anyMatch(registry::has))
                .forEach(registry -> pod.addToImagePullSecrets(new LocalObjectReferenceBuilder()
                        .withName(registry.name().value())
                        .build()));
        return pod;
    }
}
