package io.tenantry.model;

import io.tenantry.problem.Requirements;
import io.tenantry.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where secrets are sealed, every secret that is used has to be. */
final class SealedCredentials {

    private static final String EXPECTED = "a sealed value: 'tenantry seal' makes it";

    private SealedCredentials() {}

    static List<Violation> missing(Environment environment) {
        Requirements requirements = new Requirements();
        environment.mariaDb().forEach((name, server) -> {
            String place = "mariaDb." + name + "." + server.engine() + ".";
            require(requirements, place + "rootPassword", server.rootPassword());
            server.backup().ifPresent(backup -> require(requirements, place, backup));
        });
        environment.postgres().forEach((name, server) -> {
            String place = "postgres." + name + "." + server.engine() + ".";
            if (server instanceof Postgres.Single single) {
                require(requirements, place + "superuserPassword", single.superuserPassword());
            }
            server.backup().ifPresent(backup -> require(requirements, place, backup));
        });
        environment.monitoring().ifPresent(monitoring -> check(requirements, monitoring));
        environment
                .telemetry()
                .datadog()
                .ifPresent(datadog -> require(requirements, "telemetry.datadog.apiKey", datadog.apiKey()));
        environment
                .telemetry()
                .traceHeader()
                .ifPresent(header ->
                        require(requirements, "telemetry.traces.openTelemetry.to.header.value", header.value()));
        environment
                .telemetry()
                .elasticsearch()
                .ifPresent(server -> require(requirements, "telemetry.logs.elasticsearch.password", server.password()));
        environment.spaces().forEach((name, space) -> check(requirements, "spaces." + name, space));
        environment.tenants().forEach((id, tenant) -> check(requirements, "tenants." + id, tenant));
        return requirements.violations();
    }

    private static void require(Requirements requirements, String place, Backup backup) {
        require(requirements, place + "backup.accessKeyId", backup.accessKeyId());
        require(requirements, place + "backup.secretAccessKey", backup.secretAccessKey());
    }

    private static void check(Requirements requirements, Monitoring monitoring) {
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
    }

    private static void check(Requirements requirements, String place, Space space) {
        space.externals().forEach((name, external) -> {
            if (external instanceof External.OtherServer other) {
                other.login()
                        .ifPresent(login -> require(
                                requirements, place + ".externals." + name + ".login.password", login.password()));
            } else {
                require(requirements, place + ".externals." + name + ".password", external.password());
            }
        });
        space.caches().forEach((name, cache) -> {
            if (cache instanceof Cache.Redis redis) {
                require(requirements, place + ".caches." + name + ".redis.password", redis.password());
            }
        });
        space.directories().forEach((name, directory) -> {
            require(requirements, place + ".directories." + name + ".password", directory.password());
            require(requirements, place + ".directories." + name + ".configPassword", directory.configPassword());
        });
        space.registries()
                .forEach((name, registry) ->
                        require(requirements, place + ".registries." + name + ".credentials", registry.credentials()));
        space.secrets().forEach((name, variables) -> require(requirements, place + ".secrets." + name, variables));
        space.families()
                .forEach((name, versions) -> require(
                        requirements,
                        place + ".apps." + name + ".secrets",
                        versions.get(0).secrets()));
        space.tasks()
                .forEach((name, task) -> require(requirements, place + ".tasks." + name + ".secrets", task.secrets()));
        space.apps().values().forEach(app -> check(requirements, place, "app", space, app));
        space.tasks().values().forEach(task -> check(requirements, place, "task", space, task));
    }

    private static void check(Requirements requirements, String place, String kind, Space space, Program program) {
        program.connections().forEach(connection -> {
            if (connection instanceof Connection.ToDatabase to) {
                Database database = space.databases().get(to.database());
                requirements.that(
                        database == null || database.credentials().containsKey(to.access()),
                        place + ".databases." + to.database() + ".credentials",
                        "no password for " + to.access().key() + ", which " + kind + " '" + program.name() + "' uses",
                        EXPECTED);
            }
        });
    }

    private static void require(Requirements requirements, String place, Map<String, SecretVariable> variables) {
        variables.forEach((variable, secret) -> require(requirements, place + "." + variable, secret.sealed()));
    }

    private static void require(Requirements requirements, String place, Optional<SealedValue> value) {
        requirements.that(value.isPresent(), place, "no sealed value", EXPECTED);
    }
}
