package io.tenantry.render.monitoring.rule;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRuleBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.RuleBuilder;
import io.fabric8.openshift.api.model.monitoring.v1.RuleGroupBuilder;
import io.tenantry.render.monitoring.PrometheusDuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Groups of rules as the object that Prometheus' operator reads. */
public final class RuleObject {

    /** The label that routes look at. */
    public static final String SEVERITY = "severity";

    private RuleObject() {}

    /** The object with {@code groups}. */
    public static PrometheusRule of(ObjectMeta metadata, List<RuleGroup> groups) {
        return new PrometheusRuleBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withGroups(groups.stream().map(RuleObject::group).toList())
                .endSpec()
                .build();
    }

    private static io.fabric8.openshift.api.model.monitoring.v1.RuleGroup group(RuleGroup group) {
        List<Rule> rules = new ArrayList<>();
        group.recordings().forEach(recording -> rules.add(rule(recording)));
        group.alerts().forEach(alert -> rules.add(rule(alert)));
        return new RuleGroupBuilder().withName(group.name()).withRules(rules).build();
    }

    private static Rule rule(Recording recording) {
        return new RuleBuilder()
                .withRecord(recording.name())
                .withExpr(new IntOrString(recording.expression().text()))
                .withLabels(recording.labels())
                .build();
    }

    private static Rule rule(Alert alert) {
        return new RuleBuilder()
                .withAlert(alert.name())
                .withExpr(new IntOrString(alert.expression().text()))
                .withFor(PrometheusDuration.of(alert.lasting()))
                .addToLabels(SEVERITY, alert.severity().name().toLowerCase(Locale.ROOT))
                .addToAnnotations("summary", alert.summary())
                .addToAnnotations("description", alert.description())
                .addToAnnotations(
                        "runbook", "docs/monitoring.md#" + alert.name().toLowerCase(Locale.ROOT))
                .build();
    }
}
