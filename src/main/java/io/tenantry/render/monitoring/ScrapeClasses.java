package io.tenantry.render.monitoring;

import io.fabric8.openshift.api.model.monitoring.v1.ScrapeClass;
import io.fabric8.openshift.api.model.monitoring.v1.ScrapeClassBuilder;
import java.util.List;

/** How targets are asked. Files of Prometheus' own pod are named here and nowhere else: no monitor can have one sent. */
public final class ScrapeClasses {

    /** With Prometheus' own token. */
    public static final String KUBELET = "kubelet";

    private ScrapeClasses() {}

    static List<ScrapeClass> all() {
        return List.of(plain(), kubelet());
    }

    /** A target that does not say what it answers is taken by its word all the same. */
    private static ScrapeClass plain() {
        return new ScrapeClassBuilder()
                .withName("default")
                .withDefault(true)
                .withFallbackScrapeProtocol("PrometheusText0.0.4")
                .build();
    }

    /** Kubelets sign their certificates themselves, on all clusters that do not say otherwise. */
    private static ScrapeClass kubelet() {
        return new ScrapeClassBuilder()
                .withName(KUBELET)
                .withNewAuthorization()
                .withCredentialsFile("/var/run/secrets/kubernetes.io/serviceaccount/token")
                .endAuthorization()
                .withNewTlsConfig()
                .withInsecureSkipVerify(true)
                .endTlsConfig()
                .build();
    }
}
