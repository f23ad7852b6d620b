package io.tenantry.render.workload;

import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import io.tenantry.kube.RolloutsNames;
import io.tenantry.model.Flavour;
import io.tenantry.model.Rollout;
import io.tenantry.model.Space;
import io.tenantry.model.Workload;
import io.tenantry.render.block.RestrictedPod;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pods of an app: spread over nodes and zones, gone only when their requests are done. */
final class AppPod {

    /** Changes with the settings, so that apps start again and read them. */
    static final String SETTINGS_DIGEST = "tenantry.io/settings-digest";

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

    PodTemplateSpec template(AppContainer container, Map<String, String> labels, Map<String, String> selector) {
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                .withLabels(labels)
                .withAnnotations(annotations())
                .endMetadata()
                .withSpec(RestrictedPod.of(app.name().value(), app.user())
                        .withNodeSelector(nodes(flavour, app))
                        .withTerminationGracePeriodSeconds(grace())
                        .withTopologySpreadConstraints(
                                spread("kubernetes.io/hostname", selector),
                                spread("topology.kubernetes.io/zone", selector))
                        .withContainers(container.running())
                        .withVolumes(container.volumes())
                        .build())
                .build();
    }

    /** Those of the app's pool, or any. */
    static Map<String, String> nodes(Flavour flavour, Workload app) {
        return app.nodePool()
                .map(pool -> Map.of(flavour.nodePoolLabel(), pool.value()))
                .orElse(Map.of());
    }

    private long grace() {
        return AppContainer.PROPAGATION_SECONDS + app.drain().toSeconds() + MARGIN_SECONDS;
    }

    private Map<String, String> annotations() {
        Map<String, String> annotations = new TreeMap<>();
        space.settings().ifPresent(settings -> annotations.put(SETTINGS_DIGEST, digest(TenantSettings.json(settings))));
        AppConfig.of(app).ifPresent(config -> annotations.putAll(config.annotations()));
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

    /** The label that tells the versions of a workload apart, which its controller sets. */
    private String version() {
        return app.rollout() instanceof Rollout.Progressive ? RolloutsNames.VERSION : "pod-template-hash";
    }

    private TopologySpreadConstraint spread(String topology, Map<String, String> selector) {
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey(topology)
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withLabelSelector(
                        new LabelSelectorBuilder().withMatchLabels(selector).build())
                .withMatchLabelKeys(List.of(version()))
                .build();
    }
}
