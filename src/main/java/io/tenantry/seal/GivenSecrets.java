package io.tenantry.seal;

import io.tenantry.kube.BackupNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Backup;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Program;
import io.tenantry.model.Receiver;
import io.tenantry.model.SealedValue;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Space;
import io.tenantry.model.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody else made and is not sealed yet: the keys of object stores, the addresses of receivers of alerts, the
 * keys of who takes figures, traces and logs, the passwords of servers outside, and the settings of programs that nobody may read.
 */
public final class GivenSecrets {

    private final List<GivenSecret> missing = new ArrayList<>();

    private GivenSecrets() {}

    /** That of {@code environment} and of its own spaces, in the order of the overlay. */
    public static List<GivenSecret> missing(Environment environment) {
        GivenSecrets secrets = new GivenSecrets();
        environment.mariaDb().forEach((name, server) -> server.backup()
                .ifPresent(it -> secrets.add(it, Namespaces.MARIADB, "mariaDb", name, server.engine())));
        environment.postgres().forEach((name, server) -> server.backup()
                .ifPresent(it -> secrets.add(it, Namespaces.POSTGRES, "postgres", name, server.engine())));
        environment
                .monitoring()
                .ifPresent(monitoring -> monitoring.receivers().forEach((name, it) -> secrets.add(name.value(), it)));
        secrets.addTelemetry(environment);
        environment
                .spaces()
                .forEach((name, space) -> secrets.add(List.of("spaces", name.value()), name.value(), space));
        return List.copyOf(secrets.missing);
    }

    /** That of {@code tenant}, in the order of the overlay. */
    public static List<GivenSecret> missing(Tenant tenant) {
        GivenSecrets secrets = new GivenSecrets();
        secrets.add(List.of(), Namespaces.ofTenant(tenant.id().value()), tenant);
        return List.copyOf(secrets.missing);
    }

    /** The key of the object store that a cluster's backups go to. */
    private void add(Backup backup, String namespace, String databases, Name cluster, String engine) {
        SecretPlace place = new SecretPlace(namespace, BackupNames.of(cluster.value()));
        add(backup.accessKeyId(), place, databases, cluster.value(), engine, "backup", "accessKeyId");
        add(backup.secretAccessKey(), place, databases, cluster.value(), engine, "backup", "secretAccessKey");
    }

    private void add(String name, Receiver receiver) {
        SecretPlace place = new SecretPlace(Namespaces.MONITORING, SecretNames.receiver(name));
        if (receiver instanceof Receiver.Slack slack) {
            add(slack.url(), place, "monitoring", "receivers", name, "slack", "url");
        } else if (receiver instanceof Receiver.PagerDuty pagerDuty) {
            add(pagerDuty.routingKey(), place, "monitoring", "receivers", name, "pagerDuty", "routingKey");
        } else if (receiver instanceof Receiver.Webhook webhook) {
            add(webhook.url(), place, "monitoring", "receivers", name, "webhook", "url");
        }
    }

    private void addTelemetry(Environment environment) {
        environment
                .telemetry()
                .datadog()
                .ifPresent(datadog -> add(
                        datadog.apiKey(),
                        new SecretPlace(Namespaces.DATADOG, SecretNames.DATADOG),
                        "telemetry",
                        "datadog",
                        "apiKey"));
        environment
                .telemetry()
                .traceHeader()
                .ifPresent(header -> add(
                        header.value(),
                        new SecretPlace(Namespaces.TRACING, SecretNames.TRACES),
                        "telemetry",
                        "traces",
                        "openTelemetry",
                        "to",
                        "header",
                        "value"));
        environment
                .telemetry()
                .elasticsearch()
                .ifPresent(server -> add(
                        server.password(),
                        new SecretPlace(Namespaces.LOGGING, SecretNames.LOG_SINK),
                        "telemetry",
                        "logs",
                        "elasticsearch",
                        "password"));
    }

    private void add(List<String> path, String namespace, Space space) {
        space.externals()
                .forEach((name, external) -> add(
                        external.password(),
                        new SecretPlace(namespace, SecretNames.external(name.value())),
                        below(path, "externals", name.value(), "password")));
        space.secrets()
                .forEach((name, variables) ->
                        add(below(path, "secrets", name.value()), new SecretPlace(namespace, name.value()), variables));
        space.registries()
                .forEach((name, registry) -> add(
                        registry.credentials(),
                        new SecretPlace(namespace, name.value()),
                        below(path, "registries", name.value(), "credentials")));
        space.families().forEach((name, versions) -> add(path, "apps", namespace, versions.get(0)));
        space.tasks().forEach((name, task) -> add(path, "tasks", namespace, task));
    }

    private void add(List<String> path, String kind, String namespace, Program program) {
        String name = program.family().value();
        add(
                below(path, kind, name, "secrets"),
                new SecretPlace(namespace, SecretNames.environment(name)),
                program.secrets());
    }

    private void add(String[] path, SecretPlace place, Map<String, SecretVariable> variables) {
        variables.forEach((variable, secret) -> add(secret.sealed(), place, below(List.of(path), variable, "sealed")));
    }

    private static String[] below(List<String> path, String... further) {
        return Stream.concat(path.stream(), Stream.of(further)).toArray(String[]::new);
    }

    private void add(Optional<SealedValue> value, SecretPlace place, String... path) {
        if (value.isEmpty()) {
            missing.add(new GivenSecret(List.of(path), place));
        }
    }
}
