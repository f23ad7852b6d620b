package io.tenantry.check.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.check.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoverningServiceTest {

    @Test
    void aStatefulSetHasItsService() {
        assertThat(problems(set("db"))).isEmpty();
        assertThat(problems(set(""))).isEmpty();
    }

    @Test
    void aServiceThatDoesNotExist() {
        assertThat(problems(set("database")))
                .containsExactly(
                        "StatefulSet.apps acme/db: Service acme/database does not exist, so its pods have no names"
                                + " in DNS; expected a headless Service of its namespace: there is only db");
    }

    private static String set(String service) {
        return """
                {apiVersion: v1, kind: Service, metadata: {name: db, namespace: acme}}
                ---
                {apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db, namespace: acme}, spec: {serviceName: "%s"}}
                """
                .formatted(service);
    }

    private static List<String> problems(String yaml) {
        return Checked.by(new GoverningService(), yaml);
    }
}
