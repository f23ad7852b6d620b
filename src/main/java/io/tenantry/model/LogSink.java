package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where what containers write goes. */
public sealed interface LogSink permits LogSink.CloudWatch, LogSink.Elasticsearch, LogSink.Loki {

    /**
     * Amazon CloudWatch, by Fluent Bit on every node. A log group for each namespace.
     *
     * @param region such as {@code af-south-1}
     * @param group the log groups are below it, such as {@code /flexdesk/production}
     * @param days how long CloudWatch keeps them; one of the numbers that it knows
     * @param role the IAM role that Fluent Bit's ServiceAccount takes: an ARN
     */
    @ModelRecord
    record CloudWatch(AwsRegion region, String group, int days, AwsRole role) implements LogSink {

        /** 30 days. */
        public static LogSinkCloudWatchBuilder defaults() {
            return LogSinkCloudWatchBuilder.builder().days(30);
        }

        private static final Pattern GROUP = Pattern.compile("(/[A-Za-z0-9._-]{1,60}){1,6}");

        /** @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/">PutRetentionPolicy</a> */
        private static final List<Integer> DAYS = List.of(
                1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
                3653);

        public CloudWatch {
            new Requirements()
                    .that(
                            GROUP.matcher(group).matches(),
                            "group",
                            "'" + group + "' is no log group",
                            "such as /acme/prod")
                    .that(DAYS.contains(days), "days", days + " days", "one of " + DAYS)
                    .check();
        }
    }

    /**
     * Elasticsearch, or what speaks its bulk API, outside of the cluster and over TLS, by Fluent Bit on every node. An index for
     * each day; how long it is kept, the server's own lifecycle policies say.
     *
     * @param host the server
     * @param port where it takes them
     * @param addresses where it can be, without the cluster's own ranges in it; when empty every address outside of the
     *     cluster, since a network policy knows no host names
     * @param index what the names of the indices begin with
     * @param user as whom Fluent Bit comes
     * @param password that user's, sealed for the namespace {@code logging}; absent where secrets are not sealed
     */
    @ModelRecord
    record Elasticsearch(
            Host host, PortNumber port, List<Cidr> addresses, Name index, String user, Optional<SealedValue> password)
            implements LogSink {

        public Elasticsearch {
            addresses = List.copyOf(addresses);
            new Requirements()
                    .that(
                            user.matches("[A-Za-z0-9._@-]{1,64}"),
                            "user",
                            "'" + user + "' is no user",
                            "1 to 64 letters, digits and . _ @ -")
                    .check();
        }

        /** Port 9200, indices {@code logs-<date>}. */
        public static LogSinkElasticsearchBuilder defaults() {
            return LogSinkElasticsearchBuilder.builder()
                    .port(new PortNumber(9200))
                    .index(Name.of("logs"));
        }
    }

    /** A password of somebody else's server is nobody's development password. */
    static void check(Requirements requirements, Secrets secrets, Telemetry telemetry) {
        requirements.that(
                !(secrets instanceof Secrets.PlainSecrets)
                        || telemetry.elasticsearch().isEmpty(),
                "telemetry.logs.elasticsearch",
                "plain secrets hold no password of somebody else's server",
                "loki, sealedSecrets, externalSecrets or keyVault");
    }

    /**
     * Grafana Loki in the cluster, one pod with a disk, which Fluent Bit on every node sends to. Grafana shows what is in it;
     * nobody else reaches it.
     *
     * @param volume its disk
     * @param days how long a line is kept; 1 to 365
     * @param resources of its pod
     */
    @ModelRecord
    record Loki(Volume volume, int days, Resources resources) implements LogSink {

        public Loki {
            new Requirements()
                    .that(days >= 1 && days <= 365, "days", days + " days", "1 to 365")
                    .check();
        }

        /** Two weeks, in at most 1 GiB of memory. */
        public static LogSinkLokiBuilder defaults() {
            return LogSinkLokiBuilder.builder().days(14).resources(Resources.of("100m", "512Mi", "1", "1Gi"));
        }
    }
}
