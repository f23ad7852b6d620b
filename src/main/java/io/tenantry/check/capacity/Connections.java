package io.tenantry.check.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connections that a PostgreSQL cluster of Zalando's operator may be asked for at once, against those it has.
 *
 * @param cluster the cluster
 * @param databases how many databases are made in it
 * @param perDatabase how many connections all its poolers together may open to each
 * @param available its {@code max_connections}
 */
record Connections(Manifest cluster, int databases, int perDatabase, int available) {

    /** For replication, maintenance and the exporter. */
    private static final int RESERVED = 20;

    /** All clusters that have a pooler and say how many connections they have. */
    static Stream<Connections> in(Manifests manifests) {
        return manifests.ofKind("acid.zalan.do", "postgresql").stream()
                .filter(cluster -> cluster.at("/spec/enableConnectionPooler").asBoolean())
                .map(cluster -> new Connections(
                        cluster,
                        databasesIn(cluster, manifests).size(),
                        cluster.at("/spec/connectionPooler/maxDBConnections").asInt(),
                        cluster.at("/spec/postgresql/parameters/max_connections")
                                .asInt()))
                .filter(connections -> connections.available > 0);
    }

    /** The poolers look clients up in one database more. */
    int needed() {
        return (databases + 1) * perDatabase + RESERVED;
    }

    /** The databases that Jobs beside the cluster make in it. */
    private static Set<String> databasesIn(Manifest cluster, Manifests manifests) {
        return manifests.inNamespace(cluster.namespace()).stream()
                .flatMap(manifest -> PodTemplate.of(manifest).stream())
                .flatMap(PodTemplate::containers)
                .map(container -> container.path("env"))
                .filter(environment -> value(environment, "PGHOST").equals(cluster.name()))
                .map(environment -> value(environment, "TENANT_DATABASE"))
                .filter(database -> !database.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String value(JsonNode environment, String name) {
        return environment
                .valueStream()
                .filter(variable -> variable.path("name").asText().equals(name))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
