package io.tenantry.construct;

import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.MariaDb;
import io.tenantry.model.Postgres;
import io.tenantry.model.Tenant;
import io.tenantry.render.PlatformParts;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cdk8s.ApiObject;
import software.constructs.Construct;

/**
 * What all tenants of an environment share: namespaces, database clusters, mesh, monitoring, ingress, and what Argo CD is
 * given.
 */
public final class Platform extends Construct {

    private final Definition definition;
    private Environment environment;

    /**
     * @param environment what is shared; servers and tenants may still be added
     */
    public Platform(Construct scope, String id, Environment environment) {
        super(scope, id);
        this.environment = environment;
        this.definition = Definition.of(this, () -> PlatformParts.of(this.environment));
    }

    /** A platform that takes no more servers and tenants: all of it is in {@code blueprint}. */
    Platform(Construct scope, String id, Environment environment, Blueprint blueprint) {
        super(scope, id);
        this.environment = environment;
        this.definition = Definition.of(this, blueprint);
    }

    /** The environment with everything added so far. */
    public Environment environment() {
        return environment;
    }

    /**
     * One of the platform's objects, to be patched: everything is defined now, nothing can be added any more.
     *
     * @param part the part that holds it, as {@code platform/postgres}
     * @param id kind, group, namespace and name, as {@code ConfigMap:monitoring:rules} or {@code StatefulSet.apps:mariadb:shared}
     * @throws IllegalArgumentException if there is none, naming those that are
     */
    public ApiObject object(String part, String id) {
        return definition.object(part, id);
    }

    void add(Postgres server) {
        change(present -> EnvironmentBuilder.builder(present)
                .postgres(plus(present.postgres(), server.name(), server))
                .build());
    }

    void add(MariaDb server) {
        change(present -> EnvironmentBuilder.builder(present)
                .mariaDb(plus(present.mariaDb(), server.name(), server))
                .build());
    }

    void add(Tenant tenant) {
        if (environment.tenants().containsKey(tenant.id())) {
            throw new IllegalArgumentException("the platform has a '" + tenant.id() + "' already");
        }
        change(present -> present.with(tenant));
    }

    void replace(Tenant tenant) {
        change(present -> present.with(tenant));
    }

    private void change(Function<Environment, Environment> change) {
        definition.requireOpen();
        environment = change.apply(environment);
    }

    private static <K extends Comparable<K>, V> Map<K, V> plus(Map<K, V> map, K key, V value) {
        Map<K, V> more = new TreeMap<>(map);
        if (more.put(key, value) != null) {
            throw new IllegalArgumentException("the platform has a '" + key + "' already");
        }
        return more;
    }
}
