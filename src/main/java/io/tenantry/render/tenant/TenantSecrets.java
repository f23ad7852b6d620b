package io.tenantry.render.tenant;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.Labels;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Name;
import io.tenantry.model.SealedValue;
import io.tenantry.model.Secrets;
import io.tenantry.model.Tenant;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tenant's passwords: of each role that a connection asks for, in the tenant's namespace for whoever connects and in
 * the database's namespace for whoever makes the role; and of its caches. A role that no connection asks for has none.
 */
public final class TenantSecrets {

    private final Name system;
    private final Secrets secrets;
    private final Tenant tenant;
    private final List<HasMetadata> objects = new ArrayList<>();

    private TenantSecrets(Name system, Secrets secrets, Tenant tenant) {
        this.system = system;
        this.secrets = secrets;
        this.tenant = tenant;
    }

    /** The secrets of {@code tenant}, kept as {@code secrets} says. */
    public static List<HasMetadata> render(Name system, Secrets secrets, Tenant tenant) {
        return new TenantSecrets(system, secrets, tenant).objects();
    }

    private List<HasMetadata> objects() {
        for (Database database : tenant.databases().values()) {
            for (Access access : tenant.accessTo(database.name())) {
                addRole(database, access);
            }
        }
        for (Cache cache : tenant.caches().values()) {
            if (cache instanceof Cache.Redis redis) {
                addCache(redis);
            }
        }
        return objects;
    }

    private void addRole(Database database, Access access) {
        Optional<Database.Credential> credential =
                Optional.ofNullable(database.credentials().get(access));
        String name = database.name().value();
        String role = SecretNames.databaseRole(name, access.key());
        Map<String, String> labels = labels(role, "database");
        add(Metadata.of(ownNamespace(), role, labels), credential.map(Database.Credential::tenant));
        add(
                Metadata.of(
                        database instanceof Database.InPostgres ? Namespaces.POSTGRES : Namespaces.MARIADB,
                        SecretNames.tenantRole(tenant.id().value(), name, access.key()),
                        labels),
                credential.map(Database.Credential::server));
    }

    private void addCache(Cache.Redis redis) {
        String name = SecretNames.cache(redis.name().value());
        add(Metadata.of(ownNamespace(), name, labels(name, "cache")), redis.password());
    }

    private void add(ObjectMeta metadata, Optional<SealedValue> password) {
        objects.add(SecretObjects.render(secrets, metadata, Map.of(SecretNames.PASSWORD, password)));
    }

    private Map<String, String> labels(String name, String component) {
        return Labels.ofTenant(system.value(), tenant.id().value(), name, component);
    }

    private String ownNamespace() {
        return Namespaces.ofTenant(tenant.id().value());
    }
}
