package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.kube.ManifestJson;
import io.tenantry.kube.ObjectKey;
import io.tenantry.model.Cache;
import io.tenantry.model.Connection;
import io.tenantry.model.Environment;
import io.tenantry.model.Name;
import io.tenantry.model.Tenant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What one declared connection adds, on every layer; and that nothing of it is left when it goes. */
class OneConnectionTest {

    private static final Environment ENVIRONMENT = Fixtures.environment();

    private final Golden golden = Golden.of(OneConnectionTest.class);

    @Test
    void toADatabase() {
        golden.matches("database.txt", changes(Fixtures.toMain()));
    }

    @Test
    void toACache() {
        golden.matches(
                "cache.txt",
                changes(Connection.ToCache.defaults().cache(Name.of("sessions")).build()));
    }

    @Test
    void toAWorkload() {
        golden.matches(
                "workload.txt",
                changes(Connection.ToWorkload.defaults()
                        .workload(Name.of("web"))
                        .build()));
    }

    /** Both tenants have declared it: of each only its own end changes. */
    @Test
    void toAnotherTenant() {
        Environment both = ENVIRONMENT.with(Guests.bank()).with(Guests.acme());

        golden.matches(
                "tenant.txt",
                changes(objects(ENVIRONMENT, Guests.acmeAlone()), objects(both, Guests.acme()))
                        + changes(objects(ENVIRONMENT, Guests.bankAlone()), objects(both, Guests.bank())));
    }

    @Test
    void toTheOutside() {
        golden.matches(
                "outside.txt",
                changes(Connection.ToOutside.defaults()
                        .outside(Name.of("stripe"))
                        .build()));
    }

    /** One line an object that {@code connection} adds or changes. */
    private static String changes(Connection connection) {
        Tenant alone = tenant();
        Tenant connected =
                alone.with(Fixtures.api().connections(List.of(connection)).build());
        Map<String, ObjectNode> before = objects(alone);
        Map<String, ObjectNode> after = objects(connected);

        assertThat(after)
                .as("nothing goes when a connection comes")
                .containsKeys(before.keySet().toArray(String[]::new));
        assertThat(objects(connected.with(Fixtures.api().build())))
                .as("nothing stays when it goes")
                .isEqualTo(before);
        return changes(before, after);
    }

    private static String changes(Map<String, ObjectNode> before, Map<String, ObjectNode> after) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(entry -> (before.containsKey(entry.getKey()) ? "change " : "add    ") + entry.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static Tenant tenant() {
        return Fixtures.tenant()
                .caches(Map.of(
                        Name.of("sessions"),
                        Cache.Memcached.defaults().name(Name.of("sessions")).build()))
                .build()
                .with(Fixtures.api().build())
                .with(Fixtures.api().name(Name.of("web")).build());
    }

    private static Map<String, ObjectNode> objects(Tenant tenant) {
        return objects(ENVIRONMENT, tenant);
    }

    private static Map<String, ObjectNode> objects(Environment environment, Tenant tenant) {
        Map<String, ObjectNode> objects = new TreeMap<>();
        for (Part part : SpaceParts.of(environment, tenant)) {
            part.objects()
                    .forEach(object ->
                            objects.put(part.path() + ": " + ObjectKey.of(object), ManifestJson.toTree(object)));
        }
        return objects;
    }
}
