package io.tenantry.render.space;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Directory;
import io.tenantry.model.External;
import io.tenantry.model.Name;
import io.tenantry.model.Program;
import io.tenantry.model.Registry;
import io.tenantry.model.SealedValue;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Secrets;
import io.tenantry.model.Space;
import io.tenantry.render.Spaces;
import io.tenantry.render.block.Metadata;
import io.tenantry.render.block.SecretObjects;
import io.tenantry.render.block.SecretStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The passwords of a space: of each role that a connection asks for, in the space's namespace for whoever connects and in
 * the database's namespace for whoever makes the role; of its caches; of the servers outside that it uses; the secret
 * settings of its programs, shared and own; and what opens private registries. A role that no connection asks for has none.
 */
public final class SpaceSecrets {

    private final Name system;
    private final Secrets secrets;
    private final Space space;
    private final SpaceNames names;
    private final List<HasMetadata> objects = new ArrayList<>();

    private SpaceSecrets(Name system, Secrets secrets, Space space) {
        this.system = system;
        this.secrets = secrets;
        this.space = space;
        this.names = Spaces.names(space);
    }

    /** The secrets of {@code space}, kept as {@code secrets} says. */
    public static List<HasMetadata> render(Name system, Secrets secrets, Space space) {
        return new SpaceSecrets(system, secrets, space).objects();
    }

    private List<HasMetadata> objects() {
        addRoles();
        for (Cache cache : space.caches().values()) {
            if (cache instanceof Cache.Redis redis) {
                addCache(redis);
            }
        }
        space.directories().values().forEach(this::addDirectory);
        space.externals().values().stream().filter(External::asksForPassword).forEach(this::addExternal);
        space.secrets().forEach((name, variables) -> addVariables(name.value(), "secrets", variables));
        space.families().forEach((name, versions) -> addOwnVariables(versions.get(0)));
        space.tasks().values().forEach(this::addOwnVariables);
        space.registries().values().forEach(this::addRegistry);
        if (!objects.isEmpty()) {
            objects.addAll(0, SecretStores.render(system, secrets, names));
        }
        return objects;
    }

    private void addRoles() {
        for (Database database : space.databases().values()) {
            for (Access access : space.accessTo(database.name())) {
                addRole(database, access);
            }
        }
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
                        SecretNames.roleInServer(names, name, access.key()),
                        labels),
                credential.map(Database.Credential::server));
    }

    private void addCache(Cache.Redis redis) {
        String name = SecretNames.cache(redis.name().value());
        add(Metadata.of(ownNamespace(), name, labels(name, "cache")), redis.password());
    }

    private void addDirectory(Directory directory) {
        String name = DirectoryNames.secret(directory.name().value());
        objects.add(SecretObjects.render(
                secrets,
                Metadata.of(ownNamespace(), name, labels(name, "directory")),
                Map.of(
                        DirectoryNames.PASSWORD, directory.password(),
                        DirectoryNames.CONFIG_PASSWORD, directory.configPassword())));
    }

    private void addExternal(External external) {
        String name = SecretNames.external(external.name().value());
        add(Metadata.of(ownNamespace(), name, labels(name, "external")), external.password());
    }

    private void addOwnVariables(Program program) {
        if (!program.secrets().isEmpty()) {
            addVariables(
                    SecretNames.environment(program.family().value()),
                    program.component().value(),
                    program.secrets());
        }
    }

    private void addVariables(String name, String component, Map<String, SecretVariable> variables) {
        Map<String, Optional<SealedValue>> values = new TreeMap<>();
        variables.forEach((variable, secret) -> values.put(variable, secret.sealed()));
        objects.add(SecretObjects.render(secrets, Metadata.of(ownNamespace(), name, labels(name, component)), values));
    }

    private void addRegistry(Registry registry) {
        String name = registry.name().value();
        objects.add(
                SecretObjects.registry(secrets, Metadata.of(ownNamespace(), name, labels(name, "registry")), registry));
    }

    private void add(ObjectMeta metadata, Optional<SealedValue> password) {
        objects.add(SecretObjects.render(secrets, metadata, Map.of(SecretNames.PASSWORD, password)));
    }

    private Map<String, String> labels(String name, String component) {
        return names.labels(system.value(), name, component);
    }

    private String ownNamespace() {
        return names.namespace();
    }
}
