package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.tenantry.kube.ArgoCd;
import io.tenantry.kube.WorkloadNames;
import io.tenantry.model.Config;
import io.tenantry.model.Name;
import io.tenantry.model.Program;
import io.tenantry.model.Sidecar;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.block.Metadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A ConfigMap, and how containers read it: each file by itself, so that others of its folder stay. */
final class MountedConfig {

    private static final String VOLUME = "config";

    private final String name;
    private final String volume;
    private final Config config;

    private MountedConfig(String name, String volume, Config config) {
        this.name = name;
        this.volume = volume;
        this.config = config;
    }

    /** The program's own; absent when it has none. */
    static Optional<MountedConfig> own(Program program) {
        return program.config()
                .map(config ->
                        new MountedConfig(WorkloadNames.config(program.name().value()), VOLUME, config));
    }

    /** That of one of the sidecars of {@code app}; absent when it has none. */
    static Optional<MountedConfig> of(Workload app, Sidecar sidecar) {
        String name = WorkloadNames.sidecar(app.name().value(), sidecar.name().value());
        return sidecar.config()
                .map(config -> new MountedConfig(
                        WorkloadNames.config(name), SidecarContainer.volume(sidecar) + "-" + VOLUME, config));
    }

    /** Those of all sidecars of {@code app}. */
    static List<MountedConfig> ofSidecars(Workload app) {
        return app.sidecars().values().stream()
                .flatMap(sidecar -> of(app, sidecar).stream())
                .toList();
    }

    /** The one that programs of {@code space} share by that name. */
    static MountedConfig shared(Space space, Name name) {
        return new MountedConfig(
                name.value(), VOLUME + "-" + name, space.configs().get(name));
    }

    /** All that {@code program} reads: its own, then those that it takes. */
    static List<MountedConfig> all(Space space, Program program) {
        return Stream.concat(
                        own(program).stream(),
                        program.takes().configs().stream().map(name -> shared(space, name)))
                .toList();
    }

    /** What the ConfigMap is called. */
    String name() {
        return name;
    }

    ConfigMap configMap(String namespace, Map<String, String> labels) {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(namespace, name, labels))
                .editMetadata()
                .withAnnotations(ArgoCd.wave(Waves.SETTINGS))
                .endMetadata()
                .withData(data())
                .build();
    }

    /** By key. */
    Map<String, String> data() {
        Map<String, String> data = new TreeMap<>(config.variables());
        config.files().forEach((path, text) -> data.put(Config.keyOf(path), text));
        return data;
    }

    List<EnvVar> environment() {
        return config.variables().keySet().stream()
                .map(variable -> new EnvVarBuilder()
                        .withName(variable)
                        .withNewValueFrom()
                        .withNewConfigMapKeyRef()
                        .withName(name)
                        .withKey(variable)
                        .endConfigMapKeyRef()
                        .endValueFrom()
                        .build())
                .toList();
    }

    /** Files alone: variables are no files. */
    Optional<Volume> volume() {
        if (config.files().isEmpty()) {
            return Optional.empty();
        }
        VolumeBuilder files = new VolumeBuilder()
                .withName(volume)
                .withNewConfigMap()
                .withName(name)
                .endConfigMap();
        config.files().keySet().stream().map(Config::keyOf).forEach(key -> files.editConfigMap()
                .addNewItem()
                .withKey(key)
                .withPath(key)
                .endItem()
                .endConfigMap());
        return Optional.of(files.build());
    }

    List<VolumeMount> mounts() {
        return config.files().keySet().stream()
                .map(path -> new VolumeMountBuilder()
                        .withName(volume)
                        .withMountPath(path)
                        .withSubPath(Config.keyOf(path))
                        .withReadOnly(true)
                        .build())
                .toList();
    }
}
