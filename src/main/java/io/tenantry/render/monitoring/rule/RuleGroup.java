package io.tenantry.render.monitoring.rule;

import java.util.List;
import java.util.Objects;

/**
 * Rules that are evaluated one after the other, so that alerts see what was recorded just before.
 *
 * @param name of the group
 * @param recordings first
 * @param alerts then
 */
public record RuleGroup(String name, List<Recording> recordings, List<Alert> alerts) {

    public RuleGroup {
        Objects.requireNonNull(name, "name");
        recordings = List.copyOf(recordings);
        alerts = List.copyOf(alerts);
    }
}
