package io.tenantry.render.monitoring.scrape;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.openshift.api.model.monitoring.v1.PodMetricsEndpoint;
import io.fabric8.openshift.api.model.monitoring.v1.PodMetricsEndpointBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitorBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.RelabelConfig;
import io.tenantry.kube.Endpoint;
import io.tenantry.render.monitoring.promql.Exporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What tells Prometheus whom to ask. All of them stand in Prometheus' own namespace and name the one they are about: so
 * nobody who may write to a tenant's namespace can have Prometheus ask, or believe, anything.
 */
final class Monitors {

    static final String JOB = "job";

    private Monitors() {}

    static PodMonitor ofPods(ObjectMeta metadata, Endpoint pods, PodMetricsEndpoint... endpoints) {
        return ofPods(metadata, List.of(pods.namespace()), pods.selector(), endpoints);
    }

    static PodMonitor ofPods(
            ObjectMeta metadata,
            List<String> namespaces,
            Map<String, String> selector,
            PodMetricsEndpoint... endpoints) {
        return new PodMonitorBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withNewNamespaceSelector()
                .withMatchNames(namespaces)
                .endNamespaceSelector()
                .withNewSelector()
                .addToMatchLabels(selector)
                .endSelector()
                .withPodMetricsEndpoints(endpoints)
                .endSpec()
                .build();
    }

    /** A port at which {@code exporter} answers; {@code more} comes behind what sets the job. */
    static PodMetricsEndpointBuilder endpoint(Exporter exporter, String port, RelabelConfig... more) {
        List<RelabelConfig> relabelings = new ArrayList<>();
        relabelings.add(Relabelings.set(JOB, exporter.job()));
        relabelings.addAll(List.of(more));
        return new PodMetricsEndpointBuilder().withPort(port).withRelabelings(relabelings);
    }
}
