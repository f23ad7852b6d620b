package io.tenantry.model;

import io.tenantry.problem.Requirements;
import java.util.Map;
import java.util.Set;

/**
 * No PostgreSQL cluster is called what the Zalando operator calls a part of another: it would take that part for its
 * own.
 *
 * @see <a href="https://github.com/zalando/postgres-operator">postgres-operator: the names of its Services, Endpoints
 *     and poolers</a>
 */
final class PostgresNames {

    private static final Set<String> PARTS =
            Set.of("-pooler", "-pooler-repl", "-repl", "-config", "-failover", "-sync");

    private PostgresNames() {}

    static void check(Requirements requirements, Map<Name, Postgres> clusters) {
        for (Name cluster : clusters.keySet()) {
            for (Name other : clusters.keySet()) {
                String suffix = cluster.value().startsWith(other.value())
                        ? cluster.value().substring(other.value().length())
                        : "";
                requirements.that(
                        !PARTS.contains(suffix),
                        "postgres." + cluster,
                        "'" + cluster + "' is what the operator calls a part of cluster '" + other + "'",
                        "another name");
            }
        }
    }
}
