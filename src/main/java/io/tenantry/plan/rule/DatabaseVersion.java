package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.plan.difference.ObjectChange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A database server becomes one of another release, whose files are others: there is no way back but a backup.
 *
 * @see <a href="https://www.postgresql.org/docs/current/upgrading.html">PostgreSQL</a>
 * @see <a href="https://mariadb.com/docs/server/server-management/install-and-upgrade-mariadb/upgrading">MariaDB</a>
 */
final class DatabaseVersion implements ChangeRule {

    @Override
    public String id() {
        return "database-version";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        Map<String, DatabaseRelease> was = releases(change.was());
        Map<String, DatabaseRelease> now = releases(change.now());
        return was.entrySet().stream()
                .filter(entry -> now.containsKey(entry.getKey()))
                .flatMap(entry -> effect(change, entry.getValue(), now.get(entry.getKey())));
    }

    private Stream<Effect> effect(ObjectChange.Changed change, DatabaseRelease was, DatabaseRelease now) {
        if (was.equals(now)) {
            return Stream.empty();
        }
        if (!was.server().equals(now.server())) {
            return Stream.of(effect(
                    change.key(),
                    Impact.DATA_LOSS,
                    "it becomes another server, " + now + " instead of " + was + ", which does not read its files",
                    "make a new one beside it and move the data"));
        }
        return Stream.of(
                now.compareTo(was) < 0
                        ? effect(
                                change.key(),
                                Impact.DATA_LOSS,
                                "it goes back from " + was + " to " + now + ", which does not read the files of a later"
                                        + " release",
                                "leave it at " + was + ", or restore a dump into a new one")
                        : effect(
                                change.key(),
                                Impact.ACCESS_LOSS,
                                "it goes from " + was + " to " + now
                                        + ": nothing answers while its files are converted, or"
                                        + " until they are by hand; and there is no way back but a backup",
                                "take a backup first, try the upgrade on a copy of it, and announce it"));
    }

    private static Map<String, DatabaseRelease> releases(Manifest manifest) {
        Map<String, DatabaseRelease> releases = new TreeMap<>();
        switch (manifest.key().qualifiedKind()) {
            case "postgresql.acid.zalan.do" ->
                put(
                        releases,
                        "",
                        DatabaseRelease.of(
                                "PostgreSQL",
                                manifest.at("/spec/postgresql/version").asText()));
            case "Cluster.postgresql.cnpg.io" ->
                put(
                        releases,
                        "",
                        DatabaseRelease.ofImage(manifest.at("/spec/imageName").asText()));
            case "MariaDB.k8s.mariadb.com" ->
                put(
                        releases,
                        "",
                        DatabaseRelease.ofImage(manifest.at("/spec/image").asText()));
            case "StatefulSet.apps", "Deployment.apps", "ReplicaSet.apps", "Rollout.argoproj.io" -> {
                for (JsonNode container : manifest.at("/spec/template/spec/containers")) {
                    put(
                            releases,
                            container.path("name").asText(),
                            DatabaseRelease.ofImage(container.path("image").asText()));
                }
            }
            default -> {}
        }
        return releases;
    }

    private static void put(Map<String, DatabaseRelease> releases, String name, Optional<DatabaseRelease> release) {
        release.ifPresent(each -> releases.put(name, each));
    }
}
