package io.tenantry.render.monitoring.scrape;

import io.fabric8.openshift.api.model.monitoring.v1.RelabelConfig;
import io.fabric8.openshift.api.model.monitoring.v1.RelabelConfigBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import java.util.Collection;

/**
 * Steps that decide which targets are asked and which labels their figures get.
 *
 * @see <a href="https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config">relabeling</a>
 */
final class Relabelings {

    private static final String NAMESPACE = "namespace";
    private static final String METRIC = "__name__";

    private Relabelings() {}

    static RelabelConfig set(String label, String value) {
        return new RelabelConfigBuilder()
                .withAction("replace")
                .withTargetLabel(label)
                .withReplacement(value)
                .build();
    }

    /** Copies what is there; without a value nothing is set. */
    static RelabelConfig copy(String from, String to) {
        return copy(from, "(.+)", to);
    }

    private static RelabelConfig copy(String from, String regex, String to) {
        return new RelabelConfigBuilder()
                .withAction("replace")
                .withSourceLabels(from)
                .withRegex(regex)
                .withTargetLabel(to)
                .withReplacement("$1")
                .build();
    }

    /** Copies every label that {@code regex} matches to the one its group names. */
    static RelabelConfig copyAll(String regex) {
        return new RelabelConfigBuilder()
                .withAction("labelmap")
                .withRegex(regex)
                .withReplacement("$1")
                .build();
    }

    static RelabelConfig keep(String label, String regex) {
        return new RelabelConfigBuilder()
                .withAction("keep")
                .withSourceLabels(label)
                .withRegex(regex)
                .build();
    }

    /** Keeps figures of these names only: what else is shown would fill the disk and be asked for by nobody. */
    static RelabelConfig keepMetrics(Collection<String> names) {
        return keep(METRIC, String.join("|", names));
    }

    static RelabelConfig dropMetrics(String regex) {
        return new RelabelConfigBuilder()
                .withAction("drop")
                .withSourceLabels(METRIC)
                .withRegex(regex)
                .build();
    }

    /**
     * Drops the labels of the target that say where the exporter runs: the figures say themselves which pod they are about.
     */
    static RelabelConfig aboutOthers() {
        return new RelabelConfigBuilder()
                .withAction("labeldrop")
                .withRegex("namespace|pod|container|service|endpoint")
                .build();
    }

    /** Of a figure about something in a tenant's namespace: whose it is. */
    static RelabelConfig tenantOfNamespace() {
        return copy(NAMESPACE, Namespaces.ofTenant("(.+)"), Labels.TENANT);
    }

    /** Of a figure about something that stands, with the tenant's name before its own, in a namespace that all share. */
    static RelabelConfig tenantOfSharedName(String label) {
        return copy(label, Namespaces.ofTenant("(.+?)--.+"), Labels.TENANT);
    }
}
