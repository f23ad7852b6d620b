package io.tenantry.secret;

import static io.tenantry.secret.SecretList.below;
import static io.tenantry.secret.SecretValue.Maker.ANYBODY;
import static io.tenantry.secret.SecretValue.Maker.OWNER;

import io.tenantry.kube.BackupNames;
import io.tenantry.kube.MariaDbNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SinglePostgresNames;
import io.tenantry.model.Backup;
import io.tenantry.model.Environment;
import io.tenantry.model.Issuer;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Postgres;
import io.tenantry.model.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the platform's own parts keep secret. */
final class PlatformSecrets {

    private final SecretList values = new SecretList();
    private final List<OpenValue> open = new ArrayList<>();

    private PlatformSecrets(Environment environment) {
        environment.mariaDb().values().forEach(this::add);
        environment.postgres().values().forEach(this::add);
        if (environment.issuer() instanceof Issuer.AcmeDns dns) {
            values.add(
                    List.of("issuer", "acmeDns", "cloudflareToken"),
                    OWNER,
                    "the token of Cloudflare that may change the zone of " + environment.domain(),
                    new SecretPlace(Namespaces.CERT_MANAGER, SecretNames.DNS_TOKEN),
                    SecretNames.DNS_TOKEN_KEY,
                    Optional.of(dns.cloudflareToken()));
        }
        environment.monitoring().ifPresent(this::add);
        addTelemetry(environment);
    }

    static List<SecretValue> of(Environment environment) {
        return new PlatformSecrets(environment).values.all();
    }

    static List<OpenValue> openOf(Environment environment) {
        return new PlatformSecrets(environment).open;
    }

    private void add(MariaDb server) {
        String name = server.name().value();
        List<String> path = List.of("mariaDb", name, server.engine());
        values.add(
                below(path, "rootPassword"),
                ANYBODY,
                "the password of root in MariaDB `" + name + "`",
                new SecretPlace(Namespaces.MARIADB, MariaDbNames.rootSecret(name)),
                SecretNames.PASSWORD,
                server.rootPassword());
        server.backup()
                .ifPresent(backup -> add(path, new SecretPlace(Namespaces.MARIADB, BackupNames.of(name)), backup));
    }

    private void add(Postgres server) {
        String name = server.name().value();
        List<String> path = List.of("postgres", name, server.engine());
        if (server instanceof Postgres.Single single) {
            SecretPlace place = new SecretPlace(Namespaces.POSTGRES, SinglePostgresNames.superuserSecret(name));
            values.add(
                    below(path, "superuserPassword"),
                    ANYBODY,
                    "the password of the superuser of PostgreSQL `" + name + "`",
                    place,
                    SecretNames.PASSWORD,
                    single.superuserPassword());
            open.add(new OpenValue(place, SecretNames.USERNAME, SinglePostgresNames.SUPERUSER));
        }
        SecretPlace place = new SecretPlace(Namespaces.POSTGRES, BackupNames.of(name));
        server.backup().ifPresent(backup -> add(path, place, backup));
        server.backup()
                .filter(backup -> server instanceof Postgres.CloudNativePg)
                .flatMap(Backup::region)
                .ifPresent(region -> open.add(new OpenValue(place, SecretNames.REGION, region)));
    }

    /** The key of the object store that a server's backups go to. */
    private void add(List<String> server, SecretPlace place, Backup backup) {
        List<String> path = below(server, "backup");
        String bucket = " of a key that may write to the bucket `" + backup.bucket() + "`";
        values.add(
                below(path, "accessKeyId"),
                OWNER,
                "the id" + bucket,
                place,
                SecretNames.ACCESS_KEY_ID,
                backup.accessKeyId());
        values.add(
                below(path, "secretAccessKey"),
                OWNER,
                "the secret" + bucket,
                place,
                SecretNames.SECRET_ACCESS_KEY,
                backup.secretAccessKey());
    }

    private void add(Monitoring monitoring) {
        SecretPlace grafana = new SecretPlace(Namespaces.MONITORING, SecretNames.GRAFANA_ADMIN);
        values.add(
                List.of("monitoring", "grafanaPassword"),
                ANYBODY,
                "the password of Grafana's `admin`",
                grafana,
                SecretNames.PASSWORD,
                monitoring.grafanaPassword());
        open.add(new OpenValue(grafana, SecretNames.USERNAME, "admin"));
        monitoring.receivers().values().forEach(this::add);
    }

    private void add(Receiver receiver) {
        String name = receiver.name().value();
        List<String> path = List.of("monitoring", "receivers", name);
        SecretPlace place = new SecretPlace(Namespaces.MONITORING, SecretNames.receiver(name));
        if (receiver instanceof Receiver.Slack slack) {
            values.add(
                    below(path, "slack", "url"),
                    OWNER,
                    "the URL of an incoming webhook of Slack for " + slack.channel(),
                    place,
                    SecretNames.URL,
                    slack.url());
        } else if (receiver instanceof Receiver.PagerDuty pagerDuty) {
            values.add(
                    below(path, "pagerDuty", "routingKey"),
                    OWNER,
                    "the integration key of a service of PagerDuty",
                    place,
                    SecretNames.ROUTING_KEY,
                    pagerDuty.routingKey());
        } else if (receiver instanceof Receiver.Webhook webhook) {
            values.add(
                    below(path, "webhook", "url"),
                    OWNER,
                    "the URL that alerts are sent to",
                    place,
                    SecretNames.URL,
                    webhook.url());
        }
    }

    private void addTelemetry(Environment environment) {
        environment
                .telemetry()
                .datadog()
                .ifPresent(datadog -> values.add(
                        List.of("telemetry", "datadog", "apiKey"),
                        OWNER,
                        "an API key of Datadog",
                        new SecretPlace(Namespaces.DATADOG, SecretNames.DATADOG),
                        SecretNames.DATADOG_KEY,
                        datadog.apiKey()));
        environment
                .telemetry()
                .elasticsearch()
                .ifPresent(server -> values.add(
                        List.of("telemetry", "logs", "elasticsearch", "password"),
                        OWNER,
                        "the password at the Elasticsearch that takes logs",
                        new SecretPlace(Namespaces.LOGGING, SecretNames.LOG_SINK),
                        SecretNames.PASSWORD,
                        server.password()));
        environment
                .telemetry()
                .traceHeader()
                .ifPresent(header -> values.add(
                        List.of("telemetry", "traces", "openTelemetry", "to", "header", "value"),
                        OWNER,
                        "the value of the header `" + header.name() + "` for who takes traces",
                        new SecretPlace(Namespaces.TRACING, SecretNames.TRACES),
                        SecretNames.TRACES_HEADER,
                        header.value()));
    }
}
