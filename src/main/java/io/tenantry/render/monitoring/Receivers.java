package io.tenantry.render.monitoring;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.PagerDutyConfigBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.ReceiverBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.SlackConfigBuilder;
import io.fabric8.openshift.api.model.monitoring.v1alpha1.WebhookConfigBuilder;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Name;
import io.tenantry.model.Receiver;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import io.tenantry.render.block.SecretObjects;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is told: each with a Secret of its own, which holds what lets one write to it. */
final class Receivers {

    private static final String TITLE =
            "{{ .Status | toUpper }}{{ with .CommonLabels.tenant }} {{ . }}{{ end }}: {{ .CommonLabels.alertname }}";

    private static final String TEXT =
            """
            {{ range .Alerts }}*{{ .Annotations.summary }}*
            {{ .Annotations.description }} ({{ .Labels.severity }}, {{ .Annotations.runbook }})
            {{ end }}""";

    private Receivers() {}

    static List<HasMetadata> secrets(Name system, Secrets secrets, Collection<Receiver> receivers) {
        return receivers.stream()
                .map(receiver -> secret(system, secrets, receiver))
                .toList();
    }

    private static HasMetadata secret(Name system, Secrets secrets, Receiver receiver) {
        String name = SecretNames.receiver(receiver.name().value());
        return SecretObjects.render(
                secrets, MonitoringMetadata.of(system, name), Map.of(key(receiver), address(receiver)));
    }

    private static String key(Receiver receiver) {
        return receiver instanceof Receiver.PagerDuty ? SecretNames.ROUTING_KEY : SecretNames.URL;
    }

    private static Optional<SealedValue> address(Receiver receiver) {
        if (receiver instanceof Receiver.Slack slack) {
            return slack.url();
        }
        return receiver instanceof Receiver.PagerDuty pagerDuty
                ? pagerDuty.routingKey()
                : ((Receiver.Webhook) receiver).url();
    }

    static io.fabric8.openshift.api.model.monitoring.v1alpha1.Receiver of(Receiver receiver) {
        ReceiverBuilder built = new ReceiverBuilder().withName(receiver.name().value());
        SecretKeySelector secret = new SecretKeySelector(
                key(receiver), SecretNames.receiver(receiver.name().value()), null);
        if (receiver instanceof Receiver.Slack slack) {
            built.withSlackConfigs(new SlackConfigBuilder()
                    .withApiURL(secret)
                    .withChannel(slack.channel())
                    .withSendResolved(true)
                    .withTitle(TITLE)
                    .withText(TEXT)
                    .build());
        } else if (receiver instanceof Receiver.PagerDuty) {
            built.withPagerdutyConfigs(new PagerDutyConfigBuilder()
                    .withRoutingKey(secret)
                    .withSendResolved(true)
                    .withSeverity("{{ .CommonLabels.severity }}")
                    .withDescription(TITLE)
                    .build());
        } else {
            built.withWebhookConfigs(new WebhookConfigBuilder()
                    .withUrlSecret(secret)
                    .withSendResolved(true)
                    .build());
        }
        return built.build();
    }
}
