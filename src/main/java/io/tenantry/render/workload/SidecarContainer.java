package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.tenantry.model.Mount;
import io.tenantry.model.Sidecar;
import io.tenantry.model.Workload;
import io.tenantry.render.block.ContainerPorts;
import io.tenantry.render.block.ContainerResources;
import io.tenantry.render.block.EnvVars;
import io.tenantry.render.block.PodSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A program beside an app's own: an init container that is restarted always, which Kubernetes starts before the others,
 * stops after them, and never waits for.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/">sidecar containers</a>
 */
final class SidecarContainer {

    private final Workload app;
    private final Sidecar sidecar;
    private final Optional<MountedConfig> config;
    private final WritableFolders writable;

    SidecarContainer(Workload app, Sidecar sidecar) {
        this.app = app;
        this.sidecar = sidecar;
        this.config = MountedConfig.of(app, sidecar);
        this.writable = new WritableFolders(volume(sidecar) + "-", sidecar.writable());
    }

    /** All those of {@code app}. */
    static List<SidecarContainer> of(Workload app) {
        return app.sidecars().values().stream()
                .map(sidecar -> new SidecarContainer(app, sidecar))
                .toList();
    }

    /** What volumes of the pod that are {@code sidecar}'s alone are called, or begin with. */
    static String volume(Sidecar sidecar) {
        return "sidecar-" + sidecar.name();
    }

    /**
     * The container.
     *
     * @param shared where the app's own container finds its folders
     */
    Container container(List<VolumeMount> shared) {
        ContainerBuilder container = new ContainerBuilder()
                .withName(sidecar.name().value())
                .withImage(sidecar.image().toString())
                .withImagePullPolicy("IfNotPresent")
                .withRestartPolicy("Always")
                .withCommand(sidecar.command())
                .withEnv(environment())
                .withPorts(ports())
                .withResources(ContainerResources.of(sidecar.resources()))
                .withSecurityContext(security())
                .withVolumeMounts(mounts(shared));
        sidecar.probes().ifPresent(probes -> new KubeletProbes(app.ports(), Set.copyOf(sidecar.serves()))
                .in(container, probes));
        return container.build();
    }

    /** Those that are the sidecar's alone. */
    List<Volume> volumes() {
        List<Volume> volumes = new ArrayList<>(writable.volumes());
        config.flatMap(MountedConfig::volume).ifPresent(volumes::add);
        return volumes;
    }

    private List<EnvVar> environment() {
        List<EnvVar> variables = new ArrayList<>();
        sidecar.environment().forEach((name, value) -> variables.add(EnvVars.plain(name, value)));
        config.ifPresent(own -> variables.addAll(own.environment()));
        return variables;
    }

    private List<ContainerPort> ports() {
        return sidecar.serves().stream()
                .map(port ->
                        ContainerPorts.of(port.value(), app.ports().get(port).value()))
                .toList();
    }

    private SecurityContext security() {
        SecurityContext security = PodSecurity.restrictedContainer();
        sidecar.user().map(Integer::longValue).ifPresent(security::setRunAsUser);
        return security;
    }

    private List<VolumeMount> mounts(List<VolumeMount> shared) {
        List<VolumeMount> mounts = new ArrayList<>(writable.mounts());
        config.ifPresent(own -> mounts.addAll(own.mounts()));
        sidecar.shares().forEach((folder, use) -> shared.stream()
                .filter(mount -> mount.getMountPath().equals(folder))
                .forEach(mount -> mounts.add(new VolumeMountBuilder(mount)
                        .withReadOnly(use == Mount.Use.READ_ONLY ? true : null)
                        .build())));
        return mounts;
    }
}
