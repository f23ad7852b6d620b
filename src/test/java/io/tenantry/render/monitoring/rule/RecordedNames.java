package io.tenantry.render.monitoring.rule;

import io.tenantry.model.Environment;
import java.util.Set;
import java.util.TreeSet;

/** What is recorded in an environment, for tests of those who ask for it. */
public final class RecordedNames {

    private RecordedNames() {}

    /** The names, each tenant's own among them. */
    public static Set<String> of(Environment environment) {
        Set<String> names = new TreeSet<>(Set.of(SpaceDatabaseRules.POSTGRES_LIMIT, SpaceDatabaseRules.MARIADB_LIMIT));
        AlertRules.groups(environment)
                .forEach(group -> group.recordings().forEach(recording -> names.add(recording.name())));
        return names;
    }
}
