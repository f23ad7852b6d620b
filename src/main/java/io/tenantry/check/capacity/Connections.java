package io.tenantry.check.capacity;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.manifest.Manifest;
import io.tenantry.manifest.Manifests;
import io.tenantry.manifest.PodTemplate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The connections that a PostgreSQL cluster of Zalando's operator or of CloudNativePG may be asked for at once, against those it has.
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
        return Stream.concat(
                        manifests.ofKind("acid.zalan.do", "postgresql").stream()
                                .filter(cluster -> cluster.at("/spec/enableConnectionPooler")
                                        .asBoolean())
                                .map(cluster -> zalando(cluster, manifests)),
                        manifests.ofKind("postgresql.cnpg.io", "Cluster").stream()
                                .map(cluster -> cloudNativePg(cluster, manifests))
                                .filter(connections -> connections.perDatabase > 0))
                .filter(connections -> connections.available > 0);
    }

    private static Connections zalando(Manifest cluster, Manifests manifests) {
        return new Connections(
                cluster,
                databasesIn(cluster, cluster.name(), manifests).size(),
                cluster.at("/spec/connectionPooler/maxDBConnections").asInt(),
                cluster.at("/spec/postgresql/parameters/max_connections").asInt());
    }

    private static Connections cloudNativePg(Manifest cluster, Manifests manifests) {
        int perDatabase = manifests.ofKind("postgresql.cnpg.io", "Pooler").stream()
                .filter(pooler -> pooler.namespace().equals(cluster.namespace()))
                .filter(pooler -> pooler.at("/spec/cluster/name").asText().equals(cluster.name()))
                .mapToInt(pooler -> pooler.at("/spec/instances").asInt(1)
                        * pooler.at("/spec/pgbouncer/parameters/max_db_connections")
                                .asInt())
                .sum();
        return new Connections(
                cluster,
                databasesIn(cluster, cluster.name() + "-rw", manifests).size(),
                perDatabase,
                cluster.at("/spec/postgresql/parameters/max_connections").asInt());
    }

    /** The poolers look clients up in one database more. */
    int needed() {
        return (databases + 1) * perDatabase + RESERVED;
    }

    /** The databases that Jobs beside the cluster make in it. */
    private static Set<String> databasesIn(Manifest cluster, String host, Manifests manifests) {
        return manifests.inNamespace(cluster.namespace()).stream()
                .flatMap(manifest -> PodTemplate.of(manifest).stream())
                .flatMap(PodTemplate::containers)
                .map(container -> container.path("env"))
                .filter(environment -> value(environment, "PGHOST").equals(host))
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
