package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database cluster's backups go: a bucket of S3 or of what speaks like it, such as Backblaze B2. CloudNativePG sends
 * the write-ahead log too, so that a cluster can be made again as it was at any moment of the last {@link #days}; of every
 * other engine there is a dump for each run of {@link #schedule}.
 *
 * @param bucket the bucket
 * @param folder what the paths in it begin with; one cluster each
 * @param endpoint the host that speaks S3, over TLS, such as {@code s3.us-west-004.backblazeb2.com}; Amazon's own when
 *     absent
 * @param region what requests are signed for, such as {@code eu-west-1}; {@code us-east-1} when absent
 * @param schedule when a whole backup is made, in UTC
 * @param days how far back one can go, 1 to 3650
 * @param accessKeyId the sealed name of the key; absent where secrets are not sealed
 * @param secretAccessKey the sealed key; absent where secrets are not sealed
 */
@ModelRecord
public record Backup(
        String bucket,
        Name folder,
        Optional<Host> endpoint,
        Optional<String> region,
        CronSchedule schedule,
        int days,
        Optional<SealedValue> accessKeyId,
        Optional<SealedValue> secretAccessKey) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z0-9]+){1,4}");

    public Backup {
        new Requirements()
                .that(
                        BUCKET.matcher(bucket).matches(),
                        "bucket",
                        "'" + bucket + "' is no bucket",
                        "3 to 63 lower-case letters, digits, dots and dashes")
                .that(
                        region.map(REGION::matcher).map(Matcher::matches).orElse(true),
                        "region",
                        "'" + region.orElse("") + "' is no region",
                        "such as eu-west-1")
                .that(
                        schedule.longestPause().isPresent(),
                        "schedule",
                        "'" + schedule + "' never comes again",
                        "one with days that there are, such as 0 2 * * *")
                .that(days >= 1 && days <= 3650, "days", days + " days", "1 to 3650")
                .check();
    }

    /** Each night at two, kept for 30 days, at Amazon's. */
    public static BackupBuilder defaults() {
        return BackupBuilder.builder().schedule(CronSchedule.of("0 2 * * *")).days(30);
    }

    /** A key of an object store is nobody's development password, and no two clusters keep theirs in one place. */
    static void check(
            Requirements requirements, Secrets secrets, Map<Name, Postgres> postgres, Map<Name, MariaDb> mariaDb) {
        Map<String, Backup> backups = new LinkedHashMap<>();
        postgres.forEach((name, cluster) -> cluster.backup()
                .ifPresent(backup -> backups.put("postgres." + name + "." + cluster.engine() + ".backup", backup)));
        mariaDb.forEach((name, cluster) -> cluster.backup()
                .ifPresent(backup -> backups.put("mariaDb." + name + "." + cluster.engine() + ".backup", backup)));
        Map<List<Object>, String> places = new HashMap<>();
        backups.forEach((path, backup) -> {
            requirements.that(
                    !(secrets instanceof Secrets.PlainSecrets),
                    path,
                    "plain secrets hold no key of an object store",
                    "no backup here, sealedSecrets, externalSecrets or keyVault");
            String other = places.putIfAbsent(List.of(backup.endpoint(), backup.bucket(), backup.folder()), path);
            requirements.that(
                    other == null,
                    path + ".folder",
                    "the folder '" + backup.folder() + "' of the bucket '" + backup.bucket() + "' is that of " + other,
                    "a folder for each: what is too old is deleted, whoever put it there");
        });
    }
}
