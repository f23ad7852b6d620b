package io.tenantry.model;

import io.tenantry.problem.Requirements;
import io.tenantry.problem.Violation;
import java.util.List;
import java.util.Optional;

/** Where secrets are sealed, every secret that is used has to be. */
final class SealedCredentials {

    private static final String EXPECTED = "a sealed value: 'tenantry seal' makes it";

    private SealedCredentials() {}

    static List<Violation> missing(Environment environment) {
        Requirements requirements = new Requirements();
        Monitoring monitoring = environment.monitoring();
        environment.mariaDb().forEach((name, server) -> {
            if (server instanceof MariaDb.Galera galera) {
                require(requirements, "mariaDb." + name + ".galera.rootPassword", galera.rootPassword());
            }
        });
        require(requirements, "monitoring.grafanaPassword", monitoring.grafanaPassword());
        monitoring.receivers().forEach((name, receiver) -> {
            if (receiver instanceof Receiver.Slack slack) {
                require(requirements, "monitoring.receivers." + name + ".slack.url", slack.url());
            } else if (receiver instanceof Receiver.PagerDuty pagerDuty) {
                require(requirements, "monitoring.receivers." + name + ".pagerDuty.routingKey", pagerDuty.routingKey());
            } else if (receiver instanceof Receiver.Webhook webhook) {
                require(requirements, "monitoring.receivers." + name + ".webhook.url", webhook.url());
            }
        });
        environment.tenants().forEach((id, tenant) -> check(requirements, "tenants." + id, tenant));
        return requirements.violations();
    }

    private static void check(Requirements requirements, String place, Tenant tenant) {
        tenant.caches().forEach((name, cache) -> {
            if (cache instanceof Cache.Redis redis) {
                require(requirements, place + ".caches." + name + ".redis.password", redis.password());
            }
        });
        tenant.apps().forEach((name, app) -> app.connections().forEach(connection -> {
            if (connection instanceof Connection.ToDatabase to) {
                Database database = tenant.databases().get(to.database());
                requirements.that(
                        database == null || database.credentials().containsKey(to.access()),
                        place + ".databases." + to.database() + ".credentials",
                        "no password for " + to.access().key() + ", which app '" + name + "' uses",
                        EXPECTED);
            }
        }));
    }

    private static void require(Requirements requirements, String place, Optional<SealedValue> value) {
        requirements.that(value.isPresent(), place, "no sealed value", EXPECTED);
    }
}
