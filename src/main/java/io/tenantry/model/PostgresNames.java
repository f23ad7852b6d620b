package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;

/**
 * No PostgreSQL cluster is called what an operator calls a part of another: it would take that part for its own. All
 * clusters stand in one namespace, whoever runs them.
 *
 * @see <a href="https://github.com/zalando/postgres-operator">postgres-operator: the names of its Services, Endpoints
 *     and poolers</a>
 * @see <a href="https://cloudnative-pg.io/docs/1.30/service_management/">CloudNativePG: the names of its Services</a>
 */
final class PostgresNames {

    private static final Set<String> PARTS_OF_ZALANDO =
            Set.of("-pooler", "-pooler-repl", "-repl", "-config", "-failover", "-sync");

    private static final Set<String> PARTS_OF_CLOUD_NATIVE_PG = Set.of("-pooler", "-read", "-rw", "-ro", "-r");

    private static final Set<String> PARTS_OF_SINGLE = Set.of("-backup", "-server");

    private PostgresNames() {}

    private static Set<String> partsOf(Postgres cluster) {
        if (cluster instanceof Postgres.Single) {
            return PARTS_OF_SINGLE;
        }
        return cluster instanceof Postgres.CloudNativePg ? PARTS_OF_CLOUD_NATIVE_PG : PARTS_OF_ZALANDO;
    }

    static void check(Requirements requirements, Map<Name, Postgres> clusters) {
        for (Name cluster : clusters.keySet()) {
            for (Name other : clusters.keySet()) {
                Set<String> parts = partsOf(clusters.get(other));
                String suffix = cluster.value().startsWith(other.value())
                        ? cluster.value().substring(other.value().length())
                        : "";
                requirements.that(
                        !parts.contains(suffix),
                        "postgres." + cluster,
                        "'" + cluster + "' is what the operator calls a part of cluster '" + other + "'",
                        "another name");
            }
        }
    }
}
