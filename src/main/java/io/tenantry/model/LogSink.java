package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.List;
import java.util.regex.Pattern;

/** Where what containers write goes. */
public sealed interface LogSink permits LogSink.CloudWatch, LogSink.Loki {

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
