package io.tenantry.seal;

import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Directory;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.Space;
import io.tenantry.model.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The passwords of a space, the tenants' or the system's own: of each role that a connection asks for, of each cache that has
 * one and of each directory.
 */
public final class SpacePasswords {

    private final Space space;
    private final List<String> path;
    private final SpaceNames names;
    private final List<MissingPassword> missing = new ArrayList<>();

    private SpacePasswords(Space space, List<String> path, SpaceNames names) {
        this.space = space;
        this.path = path;
        this.names = names;
    }

    /** Those that {@code tenant}'s overlays do not hold yet, in the order of the overlay. */
    public static List<MissingPassword> missing(Tenant tenant) {
        return new SpacePasswords(
                        tenant, List.of(), SpaceNames.ofTenant(tenant.id().value()))
                .missing();
    }

    /** Those that the overlays of the system do not hold yet for a space of its own, likewise. */
    static List<MissingPassword> missing(OwnSpace space) {
        String name = space.name().value();
        return new SpacePasswords(space, List.of("spaces", name), SpaceNames.ofSystem(name)).missing();
    }

    private List<MissingPassword> missing() {
        space.caches().values().forEach(this::add);
        space.directories().values().forEach(this::add);
        space.databases().values().forEach(this::add);
        return List.copyOf(missing);
    }

    private void add(Cache cache) {
        if (cache instanceof Cache.Redis redis && redis.password().isEmpty()) {
            String name = redis.name().value();
            missing.add(MissingPassword.at(
                    below("caches", name, "redis"),
                    Map.of("password", new SecretPlace(names.namespace(), SecretNames.cache(name)))));
        }
    }

    private void add(Directory directory) {
        String name = directory.name().value();
        SecretPlace secret = new SecretPlace(names.namespace(), DirectoryNames.secret(name));
        if (directory.password().isEmpty()) {
            missing.add(MissingPassword.at(below("directories", name), Map.of("password", secret)));
        }
        if (directory.configPassword().isEmpty()) {
            missing.add(MissingPassword.at(below("directories", name), Map.of("configPassword", secret)));
        }
    }

    private void add(Database database) {
        String name = database.name().value();
        String servers = database instanceof Database.InPostgres ? Namespaces.POSTGRES : Namespaces.MARIADB;
        for (Access access : space.accessTo(database.name())) {
            if (!database.credentials().containsKey(access)) {
                missing.add(MissingPassword.at(
                        below("databases", name, "credentials", access.key()),
                        Map.of(
                                "tenant",
                                new SecretPlace(names.namespace(), SecretNames.databaseRole(name, access.key())),
                                "server",
                                new SecretPlace(servers, SecretNames.roleInServer(names, name, access.key())))));
            }
        }
    }

    private List<String> below(String... further) {
        return Stream.concat(path.stream(), Stream.of(further)).toList();
    }
}
