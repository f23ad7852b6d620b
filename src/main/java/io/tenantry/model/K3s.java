package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a k3s cluster comes to be: servers with an etcd of their own each, behind a load balancer that nodes and people call.
 *
 * @param version of k3s, such as {@code v1.34.1+k3s1}
 * @param endpoint the load balancer in front of the servers
 * @param servers their addresses, by name; an odd number, so that a split has a majority
 * @param snapshotSchedule when each server writes its etcd down, as cron writes it in five fields, in UTC
 * @param snapshots how many of them each server keeps
 */
@ModelRecord
public record K3s(String version, Host endpoint, Map<Name, String> servers, String snapshotSchedule, int snapshots) {

    private static final Pattern VERSION = Pattern.compile("v1\\.[0-9]+\\.[0-9]+\\+k3s[0-9]+");
    private static final Pattern CRON = Pattern.compile("([0-9*/,-]+ ){4}[0-9*/,-]+");

    public K3s {
        servers = Sorted.copyOf(servers);
        Requirements requirements = new Requirements()
                .that(
                        VERSION.matcher(version).matches(),
                        "version",
                        "'" + version + "' is no version of k3s",
                        "such as v1.34.1+k3s1")
                .that(
                        servers.size() >= 3 && servers.size() % 2 == 1,
                        "servers",
                        servers.size() + " servers",
                        "3, 5 or 7: an odd number, so that one may be lost")
                .that(
                        CRON.matcher(snapshotSchedule).matches(),
                        "snapshotSchedule",
                        "'" + snapshotSchedule + "' is no schedule",
                        "five fields, as 0 */6 * * *")
                .that(snapshots >= 1 && snapshots <= 1000, "snapshots", snapshots + " snapshots", "1 to 1000");
        servers.forEach((name, address) -> requirements.that(
                isAddress(address), "servers." + name, "'" + address + "' is no address", "such as 10.20.0.11"));
        requirements.check();
    }

    /** A snapshot every six hours, of which two weeks are kept. */
    public static K3sBuilder defaults() {
        return K3sBuilder.builder().snapshotSchedule("0 */6 * * *").snapshots(56);
    }

    private static boolean isAddress(String address) {
        return Pattern.matches(
                "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}", address);
    }
}
