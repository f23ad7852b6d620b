package io.tenantry.render.monitoring.scrape;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.openshift.api.model.monitoring.v1.PodMetricsEndpointBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.RelabelConfig;
import io.tenantry.kube.LinkerdNames;
import io.tenantry.render.monitoring.promql.Exporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Has Prometheus ask the proxies of the mesh. The labels are those that Linkerd's own dashboard asks for, one by one and
 * not as they come: who may label a pod could otherwise name any tenant, namespace or job.
 *
 * @see <a href="https://linkerd.io/2-edge/tasks/external-prometheus/">Linkerd: bringing your own Prometheus</a>
 */
final class ProxyMonitor {

    private static final String POD_LABEL = "__meta_kubernetes_pod_label_";
    private static final String LINKERD = POD_LABEL + "linkerd_io_";
    private static final String OWNERS = "cronjob|daemonset|deployment|replicaset|replicationcontroller|statefulset";

    private ProxyMonitor() {}

    /** Of the proxies in {@code namespaces}; {@code more} comes last, so that nothing a pod says can replace it. */
    static PodMonitor of(ObjectMeta metadata, List<String> namespaces, RelabelConfig... more) {
        return Monitors.ofPods(
                metadata,
                namespaces,
                LinkerdNames.meshed(),
                new PodMetricsEndpointBuilder()
                        .withPort("linkerd-admin")
                        .withRelabelings(relabelings(more))
                        .build());
    }

    private static List<RelabelConfig> relabelings(RelabelConfig... more) {
        List<RelabelConfig> relabelings = new ArrayList<>(List.of(
                Relabelings.keep("__meta_kubernetes_pod_container_name", "linkerd-proxy"),
                Relabelings.set(Monitors.JOB, Exporter.LINKERD_PROXY.job()),
                Relabelings.copy(POD_LABEL + "app_kubernetes_io_name", "app"),
                Relabelings.copyAll(LINKERD + "proxy_(" + OWNERS + ")"),
                Relabelings.copy(LINKERD + "proxy_job", "k8s_job"),
                Relabelings.copy(LINKERD + "control_plane_ns", "control_plane_ns"),
                Relabelings.copy(LINKERD + "workload_ns", "workload_ns")));
        relabelings.addAll(Arrays.asList(more));
        return relabelings;
    }
}
