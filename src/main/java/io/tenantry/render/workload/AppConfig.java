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
import io.tenantry.model.Workload;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The ConfigMap of an app, and how its containers read it: each file by itself, so that others of its folder stay. */
final class AppConfig {

    /** Changes with the ConfigMap, so that pods start again and read it. */
    static final String DIGEST = "tenantry.io/config-digest";

    private static final String VOLUME = "config";

    private final String name;
    private final Config config;

    private AppConfig(Workload app, Config config) {
        this.name = WorkloadNames.config(app.name().value());
        this.config = config;
    }

    /** Absent when the app has none. */
    static Optional<AppConfig> of(Workload app) {
        return app.config().map(config -> new AppConfig(app, config));
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

    Map<String, String> annotations() {
        return Map.of(DIGEST, Texts.digest(data()));
    }

    private Map<String, String> data() {
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
        VolumeBuilder volume = new VolumeBuilder()
                .withName(VOLUME)
                .withNewConfigMap()
                .withName(name)
                .endConfigMap();
        config.files().keySet().stream().map(Config::keyOf).forEach(key -> volume.editConfigMap()
                .addNewItem()
                .withKey(key)
                .withPath(key)
                .endItem()
                .endConfigMap());
        return Optional.of(volume.build());
    }

    List<VolumeMount> mounts() {
        return config.files().keySet().stream()
                .map(path -> new VolumeMountBuilder()
                        .withName(VOLUME)
                        .withMountPath(path)
                        .withSubPath(Config.keyOf(path))
                        .withReadOnly(true)
                        .build())
                .toList();
    }
}
