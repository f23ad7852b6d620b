package io.tenantry.check.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which tenant uses which database and role of which server, as environments of pods and settings of Jobs say it. */
final class DatabaseClaims {

    private static final List<String> SERVERS_OF_JOBS = List.of("PGHOST", "HOST");
    private static final String DATABASE_OF_JOB = "TENANT_DATABASE";

    private final Map<String, String> tenantByDatabase = new HashMap<>();

    /** Notes that {@code tenant} uses {@code database}; the tenant whose it is, if that is another one. */
    Optional<String> claim(String database, String tenant) {
        String owner = tenantByDatabase.computeIfAbsent(database, key -> tenant);
        return owner.equals(tenant) ? Optional.empty() : Optional.of(owner);
    }

    /** What {@code X_HOST} stands for together with {@code X_NAME} and {@code X_USER}, and what a Job makes. */
    SortedSet<String> of(String namespace, JsonNode environment) {
        Map<String, String> values = new HashMap<>();
        environment.forEach(variable -> values.put(
                variable.path("name").asText(), variable.path("value").asText()));
        SortedSet<String> databases = new TreeSet<>();
        values.forEach((name, server) -> {
            if (name.endsWith("_HOST")) {
                String prefix = name.substring(0, name.length() - "HOST".length());
                Optional.ofNullable(values.get(prefix + "NAME"))
                        .ifPresent(database -> databases.add("database " + database + " at " + server));
                Optional.ofNullable(values.get(prefix + "USER"))
                        .filter(role -> !role.isEmpty())
                        .ifPresent(role -> databases.add("role " + role + " at " + server));
            }
        });
        SERVERS_OF_JOBS.stream()
                .filter(name -> values.containsKey(name) && values.containsKey(DATABASE_OF_JOB))
                .forEach(name -> databases.add(
                        "database " + values.get(DATABASE_OF_JOB) + " at " + values.get(name) + " of " + namespace));
        return databases;
    }

    /** What SQL in a namespace is about. */
    static SortedSet<String> inSql(String namespace, SqlClaims sql) {
        SortedSet<String> claims = new TreeSet<>();
        sql.databases().forEach(database -> claims.add("database " + database + " of " + namespace));
        sql.roles().forEach(role -> claims.add("role " + role + " of " + namespace));
        return claims;
    }
}
