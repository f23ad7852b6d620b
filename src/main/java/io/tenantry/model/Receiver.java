package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Optional;

/** Who is told of an alert. */
public sealed interface Receiver {

    /** What routes call it. */
    Name name();

    /** The least severe alert it is told of. */
    AlertSeverity from();

    /**
     * A Slack channel.
     *
     * @param name what routes call it
     * @param from the least severe alert it is told of
     * @param channel with its {@code #}
     * @param url the sealed incoming-webhook URL, sealed for the monitoring namespace
     */
    @ModelRecord
    record Slack(@Key Name name, AlertSeverity from, String channel, Optional<SealedValue> url) implements Receiver {

        public Slack {
            new Requirements()
                    .that(
                            channel.matches("#[a-z0-9_-]{1,79}"),
                            "channel",
                            "'" + channel + "' is no channel",
                            "such as #alerts")
                    .check();
        }
    }

    /**
     * A PagerDuty service.
     *
     * @param name what routes call it
     * @param from the least severe alert it is told of
     * @param routingKey the sealed integration key, sealed for the monitoring namespace
     */
    @ModelRecord
    record PagerDuty(@Key Name name, AlertSeverity from, Optional<SealedValue> routingKey) implements Receiver {}

    /**
     * Any HTTP endpoint that takes Alertmanager's own JSON.
     *
     * @param name what routes call it
     * @param from the least severe alert it is told of
     * @param url the sealed URL, sealed for the monitoring namespace
     */
    @ModelRecord
    record Webhook(@Key Name name, AlertSeverity from, Optional<SealedValue> url) implements Receiver {}

    /** How soon somebody must look. */
    enum AlertSeverity {
        /** In working hours. */
        WARNING,
        /** Now. */
        CRITICAL
    }
}
