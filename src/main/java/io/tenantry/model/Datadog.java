package io.tenantry.model;

import java.util.Optional;

/**
 * Datadog's agent on every node, and one for the cluster: business metrics over StatsD, and the cluster's own. Logs and
 * traces are somebody else's.
 *
 * @param site the account's site, such as {@code datadoghq.eu}
 * @param apiKey sealed for the namespace {@code datadog}; absent where secrets are not sealed
 */
@ModelRecord
public record Datadog(Host site, Optional<SealedValue> apiKey) {

    /** The American site. */
    public static DatadogBuilder defaults() {
        return DatadogBuilder.builder().site(Host.of("datadoghq.com"));
    }
}
