package io.tenantry.render.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.AlertmanagerConfig;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.AlertmanagerConfigBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.InhibitRule;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.InhibitRuleBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.Matcher;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.MatcherBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.ReceiverBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.RouteBuilder;
import io.tenantry.kube.Labels;
import io.tenantry.model.Receiver;
import io.tenantry.model.Receiver.AlertSeverity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Which alert goes to whom. An AlertmanagerConfig rather than a Secret with the whole configuration: it can be read in a
 * pull request, the operator checks it, and what is secret stands in Secrets alone.
 */
final class AlertRouting {

    /** Has a capital letter, as no receiver of the model's. */
    private static final String NOBODY = "Nobody";

    private static final String SEVERITY = "severity";
    private static final String ALERT = "alertname";
    private static final String DATABASE_SERVER = "database_server";
    private static final JsonMapper JSON = new JsonMapper();

    private AlertRouting() {}

    static AlertmanagerConfig of(ObjectMeta metadata, Collection<Receiver> receivers) {
        List<io.fabric8.openshift.api.model.monitoring.v1alpha1.Receiver> all = new ArrayList<>();
        all.add(new ReceiverBuilder().withName(NOBODY).build());
        receivers.forEach(receiver -> all.add(Receivers.of(receiver)));
        return new AlertmanagerConfigBuilder()
                .withMetadata(metadata)
                .withNewSpec()
                .withNewRoute()
                .withReceiver(NOBODY)
                .withGroupBy(Labels.TENANT, ALERT)
                .withGroupWait("30s")
                .withGroupInterval("5m")
                .withRepeatInterval("4h")
                .withRoutes(receivers.stream().map(AlertRouting::route).toList())
                .endRoute()
                .withReceivers(all)
                .withInhibitRules(
                        worseHidesBad(),
                        causeHidesEffects("PostgresNoPrimary", "Postgres.*|ConnectionPoolExhausted"),
                        causeHidesEffects("GaleraWithoutQuorum", "Galera.*|MariaDb.*|ConnectionLimitNear"))
                .endSpec()
                .build();
    }

    /** Each receiver is asked, whoever was told before. */
    private static JsonNode route(Receiver receiver) {
        return JSON.valueToTree(new RouteBuilder()
                .withReceiver(receiver.name().value())
                .withMatchers(from(receiver.from()))
                .withContinue(true)
                .build());
    }

    private static Matcher from(AlertSeverity least) {
        return least == AlertSeverity.CRITICAL
                ? matcher(SEVERITY, "=", text(AlertSeverity.CRITICAL))
                : matcher(SEVERITY, "=~", text(AlertSeverity.WARNING) + "|" + text(AlertSeverity.CRITICAL));
    }

    /** Of one thing that is critical, nobody is warned as well. A label that both lack is equal. */
    private static InhibitRule worseHidesBad() {
        return new InhibitRuleBuilder()
                .withSourceMatch(matcher(SEVERITY, "=", text(AlertSeverity.CRITICAL)))
                .withTargetMatch(matcher(SEVERITY, "=", text(AlertSeverity.WARNING)))
                .withEqual(
                        ALERT,
                        Labels.TENANT,
                        "app",
                        "namespace",
                        "pod",
                        "persistentvolumeclaim",
                        "node",
                        "device",
                        DATABASE_SERVER)
                .build();
    }

    /** A cluster without a primary or a majority has pools that fill and replicas that lag: one alert is enough. */
    private static InhibitRule causeHidesEffects(String cause, String effects) {
        return new InhibitRuleBuilder()
                .withSourceMatch(matcher(ALERT, "=", cause))
                .withTargetMatch(matcher(SEVERITY, "=", text(AlertSeverity.WARNING)), matcher(ALERT, "=~", effects))
                .withEqual(DATABASE_SERVER)
                .build();
    }

    private static Matcher matcher(String label, String type, String value) {
        return new MatcherBuilder()
                .withName(label)
                .withMatchType(type)
                .withValue(value)
                .build();
    }

    private static String text(AlertSeverity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
