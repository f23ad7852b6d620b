package io.tenantry.construct;

import io.tenantry.kube.Labels;
import io.tenantry.model.Environment;
import java.util.Map;
import java.util.TreeMap;

/** The labels of everything in a chart of ours, whoever defined it. */
final class ChartLabels {

    private ChartLabels() {}

    static Map<String, String> of(Environment environment) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(Labels.PART_OF, environment.whole().value());
        labels.put(Labels.MANAGED_BY, Labels.TENANTRY);
        labels.put(Labels.OWNER, environment.owner().value());
        return labels;
    }
}
