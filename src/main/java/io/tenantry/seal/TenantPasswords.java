package io.tenantry.seal;

import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Directory;
import io.tenantry.model.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The passwords of a tenant: of each role that a connection asks for, and of each cache that has one. */
public final class TenantPasswords {

    private final Tenant tenant;
    private final String id;
    private final String namespace;
    private final List<MissingPassword> missing = new ArrayList<>();

    private TenantPasswords(Tenant tenant) {
        this.tenant = tenant;
        this.id = tenant.id().value();
        this.namespace = Namespaces.ofTenant(id);
    }

    /** Those that {@code tenant}'s overlays do not hold yet, in the order of the overlay. */
    public static List<MissingPassword> missing(Tenant tenant) {
        TenantPasswords passwords = new TenantPasswords(tenant);
        tenant.caches().values().forEach(passwords::add);
        tenant.directories().values().forEach(passwords::add);
        tenant.databases().values().forEach(passwords::add);
        return List.copyOf(passwords.missing);
    }

    private void add(Cache cache) {
        if (cache instanceof Cache.Redis redis && redis.password().isEmpty()) {
            String name = redis.name().value();
            missing.add(MissingPassword.at(
                    List.of("caches", name, "redis"),
                    Map.of("password", new SecretPlace(namespace, SecretNames.cache(name)))));
        }
    }

    private void add(Directory directory) {
        String name = directory.name().value();
        SecretPlace secret = new SecretPlace(namespace, DirectoryNames.secret(name));
        if (directory.password().isEmpty()) {
            missing.add(MissingPassword.at(List.of("directories", name), Map.of("password", secret)));
        }
        if (directory.configPassword().isEmpty()) {
            missing.add(MissingPassword.at(List.of("directories", name), Map.of("configPassword", secret)));
        }
    }

    private void add(Database database) {
        String name = database.name().value();
        String servers = database instanceof Database.InPostgres ? Namespaces.POSTGRES : Namespaces.MARIADB;
        for (Access access : tenant.accessTo(database.name())) {
            if (!database.credentials().containsKey(access)) {
                missing.add(MissingPassword.at(
                        List.of("databases", name, "credentials", access.key()),
                        Map.of(
                                "tenant",
                                new SecretPlace(namespace, SecretNames.databaseRole(name, access.key())),
                                "server",
                                new SecretPlace(
                                        servers,
                                        SecretNames.roleInServer(SpaceNames.ofTenant(id), name, access.key())))));
            }
        }
    }
}
