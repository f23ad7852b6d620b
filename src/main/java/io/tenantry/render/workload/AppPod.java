package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.tenantry.model.Flavour;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.block.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pods of an app: spread over nodes and zones, gone only when their requests are done. */
final class AppPod {

    /** Changes with the settings, so that apps start again and read them. */
    static final String SETTINGS_DIGEST = "tenantry.io/settings-digest";

    /** Changes with the ConfigMaps that the app reads, so that pods start again and read them. */
    static final String CONFIG_DIGEST = "tenantry.io/config-digest";

    /** Between the end of the drain and the kernel's SIGKILL. */
    private static final long MARGIN_SECONDS = 5;

    private final Flavour flavour;
    private final Space space;
    private final Workload app;

    AppPod(Flavour flavour, Space space, Workload app) {
        this.flavour = flavour;
        this.space = space;
        this.app = app;
    }

    PodTemplateSpec template(ProgramContainer container, Map<String, String> labels, Map<String, String> selector) {
        Container own = new AppContainer(container, app).running();
        PodSpecBuilder pod = ProgramPod.of(app.name().value(), flavour, space, app)
                .withTerminationGracePeriodSeconds(grace())
                .withContainers(own)
                .withVolumes(container.volumes())
                .addAllToVolumes(new ProgramVolumes(app).volumes());
        for (SidecarContainer sidecar : SidecarContainer.of(app)) {
            pod.addToInitContainers(sidecar.container(own.getVolumeMounts())).addAllToVolumes(sidecar.volumes());
        }
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(annotations())
                .endMetadata()
                .withSpec(new PodSpread(app, selector).in(pod).build())
                .build();
    }

    private long grace() {
        return AppContainer.PROPAGATION_SECONDS + app.drain().toSeconds() + MARGIN_SECONDS;
    }

    private Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>();
        space.settings().ifPresent(settings -> annotations.put(SETTINGS_DIGEST, digest(TenantSettings.json(settings))));
        List<MountedConfig> configs = Stream.concat(
                        MountedConfig.all(space, app).stream(), MountedConfig.ofSidecars(app).stream())
                .toList();
        if (!configs.isEmpty()) {
            Map<String, String> texts = new TreeMap<>();
            configs.forEach(config -> config.data().forEach((key, text) -> texts.put(config.name() + "/" + key, text)));
            annotations.put(CONFIG_DIGEST, Texts.digest(texts));
        }
        return annotations;
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
