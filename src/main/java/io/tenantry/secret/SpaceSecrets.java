package io.tenantry.secret;

import static io.tenantry.secret.SecretList.below;
import static io.tenantry.secret.SecretValue.Maker.ANYBODY;
import static io.tenantry.secret.SecretValue.Maker.OWNER;

import io.tenantry.kube.DirectoryNames;
import io.tenantry.kube.Namespaces;
import io.tenantry.kube.SecretNames;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Access;
import io.tenantry.model.Cache;
import io.tenantry.model.Database;
import io.tenantry.model.Directory;
import io.tenantry.model.External;
import io.tenantry.model.Registry;
import io.tenantry.model.SecretVariable;
import io.tenantry.model.Space;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a space keeps secret: the passwords of its caches, its directories and of each role that a connection asks for; those
 * of the servers outside; settings of its programs, shared and own; and what opens private registries.
 */
final class SpaceSecrets {

    private final List<String> path;
    private final SpaceNames names;
    private final Space space;
    private final SecretList values = new SecretList();

    private SpaceSecrets(List<String> path, SpaceNames names, Space space) {
        this.path = path;
        this.names = names;
        this.space = space;
    }

    /** Those of {@code space}, whose overlay begins at {@code path}. */
    static List<SecretValue> of(List<String> path, SpaceNames names, Space space) {
        return new SpaceSecrets(path, names, space).all();
    }

    private List<SecretValue> all() {
        space.caches().values().forEach(this::add);
        space.directories().values().forEach(this::add);
        space.databases().values().forEach(this::add);
        space.externals().values().stream().filter(External::asksForPassword).forEach(this::add);
        space.secrets()
                .forEach((name, variables) -> add(
                        below(path, "secrets", name.value()), name.value(), "all that take `" + name + "`", variables));
        space.registries().values().forEach(this::add);
        space.families()
                .forEach((name, versions) ->
                        addOwn("apps", name.value(), versions.get(0).secrets()));
        space.tasks().forEach((name, task) -> addOwn("tasks", name.value(), task.secrets()));
        return values.all();
    }

    private void add(Cache cache) {
        if (cache instanceof Cache.Redis redis) {
            String name = redis.name().value();
            values.add(
                    below(path, "caches", name, "redis", "password"),
                    ANYBODY,
                    "the password of the Redis `" + name + "`",
                    own(SecretNames.cache(name)),
                    SecretNames.PASSWORD,
                    redis.password());
        }
    }

    private void add(Directory directory) {
        String name = directory.name().value();
        SecretPlace secret = own(DirectoryNames.secret(name));
        List<String> above = below(path, "directories", name);
        values.add(
                below(above, "password"),
                ANYBODY,
                "the password of `" + directory.bindDn() + "`",
                secret,
                DirectoryNames.PASSWORD,
                directory.password());
        values.add(
                below(above, "configPassword"),
                ANYBODY,
                "the password of the administrator of the configuration of the directory `" + name + "`",
                secret,
                DirectoryNames.CONFIG_PASSWORD,
                directory.configPassword());
    }

    private void add(Database database) {
        for (Access access : space.accessTo(database.name())) {
            add(database, access);
        }
    }

    private void add(Database database, Access access) {
        String name = database.name().value();
        boolean inPostgres = database instanceof Database.InPostgres;
        Optional<Database.Credential> credential =
                Optional.ofNullable(database.credentials().get(access));
        values.add(
                below(path, "databases", name, "credentials", access.key()),
                ANYBODY,
                "the password of the role `" + database.roleOf(space.spaceId(), access) + "` in "
                        + (inPostgres ? "PostgreSQL" : "MariaDB") + " `" + database.server() + "`",
                List.of(
                        new SecretCopy(
                                "server",
                                new SecretPlace(
                                        inPostgres ? Namespaces.POSTGRES : Namespaces.MARIADB,
                                        SecretNames.roleInServer(names, name, access.key())),
                                SecretNames.PASSWORD,
                                credential.map(Database.Credential::server)),
                        new SecretCopy(
                                "tenant",
                                own(SecretNames.databaseRole(name, access.key())),
                                SecretNames.PASSWORD,
                                credential.map(Database.Credential::tenant))));
    }

    private void add(External external) {
        String name = external.name().value();
        values.add(
                external instanceof External.OtherServer
                        ? below(path, "externals", name, "login", "password")
                        : below(path, "externals", name, "password"),
                OWNER,
                "the password at `" + external.host() + ":" + external.port() + "`",
                own(SecretNames.external(name)),
                SecretNames.PASSWORD,
                external.password());
    }

    private void add(Registry registry) {
        String name = registry.name().value();
        values.add(
                below(path, "registries", name, "credentials"),
                OWNER,
                "the `config.json` that `docker login " + registry.host() + "` writes",
                own(name),
                SecretNames.REGISTRY,
                registry.credentials());
    }

    private void addOwn(String kind, String program, Map<String, SecretVariable> variables) {
        add(below(path, kind, program, "secrets"), SecretNames.environment(program), "`" + program + "`", variables);
    }

    private void add(List<String> above, String secret, String whose, Map<String, SecretVariable> variables) {
        variables.forEach((variable, value) -> values.add(
                below(above, variable, "sealed"),
                OWNER,
                "the variable `" + variable + "` of " + whose,
                own(secret),
                variable,
                value.sealed()));
    }

    private SecretPlace own(String name) {
        return new SecretPlace(names.namespace(), name);
    }
}
