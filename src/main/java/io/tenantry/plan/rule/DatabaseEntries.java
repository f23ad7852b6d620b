package io.tenantry.plan.rule;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenantry.plan.difference.ObjectChange;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A database or role is not any more among those that a cluster's own resource lists. The operators drop nothing; but
 * what nobody lists is in no clone of the cluster, gets no password and is looked after by nobody.
 *
 * @see <a href="https://postgres-operator.readthedocs.io/en/latest/user/">Zalando's operator</a>
 * @see <a href="https://cloudnative-pg.io/documentation/current/declarative_role_management/">CloudNativePG</a>
 */
final class DatabaseEntries implements ChangeRule {

    private static final Set<String> DATABASES = Set.of("databases", "preparedDatabases");

    @Override
    public String id() {
        return "database-entry";
    }

    @Override
    public Stream<Effect> effectsOf(ObjectChange.Changed change) {
        return switch (change.key().qualifiedKind()) {
            case "postgresql.acid.zalan.do" ->
                Stream.of("databases", "preparedDatabases", "users")
                        .flatMap(list -> gone(change, "/spec/" + list).stream()
                                .map(name -> DATABASES.contains(list) ? database(change, name) : role(change, name)));
            case "Cluster.postgresql.cnpg.io" ->
                gone(change, "/spec/managed/roles").stream().map(name -> role(change, name));
            case "Database.postgresql.cnpg.io" -> moved(change, "/spec/cluster");
            case "Database.k8s.mariadb.com" -> moved(change, "/spec/mariaDbRef", "/spec/name");
            default -> Stream.empty();
        };
    }

    private Stream<Effect> moved(ObjectChange.Changed change, String... pointers) {
        return Stream.of(pointers)
                .filter(change::isChangedAt)
                .map(pointer -> effect(
                        change.key(),
                        Impact.DATA_LOSS,
                        "it stands for another database, a new and empty one (" + pointer.substring(6)
                                + "): what the old one holds stays with nothing that keeps it",
                        "leave it, or dump the old one and restore it into the new one"))
                .limit(1);
    }

    private Effect database(ObjectChange.Changed change, String name) {
        return effect(
                change.key(),
                Impact.DATA_LOSS,
                "the database '" + name
                        + "' is not declared any more: the operator does not drop it, but nothing keeps it",
                "dump it and drop it by hand; under a new name the database is a new, empty one");
    }

    private Effect role(ObjectChange.Changed change, String name) {
        return effect(
                change.key(),
                Impact.ACCESS_LOSS,
                "the role '" + name + "' is not declared any more: its password is kept by nobody, though the operator"
                        + " does not drop it",
                "make sure first that nobody logs in by it, then drop it by hand");
    }

    private static List<String> gone(ObjectChange.Changed change, String pointer) {
        NavigableSet<String> was = names(change.was().at(pointer));
        was.removeAll(names(change.now().at(pointer)));
        return List.copyOf(was);
    }

    private static NavigableSet<String> names(JsonNode entries) {
        NavigableSet<String> names = new TreeSet<>();
        if (entries.isObject()) {
            entries.fieldNames().forEachRemaining(names::add);
        }
        if (entries.isArray()) {
            entries.forEach(entry -> names.add(entry.path("name").asText()));
        }
        return names;
    }
}
