package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantDatabaseNamesTest {

    @Test
    void aDatabaseMayHaveTwentyCharacters() {
        assertThatCode(() -> withDatabase("a".repeat(20))).doesNotThrowAnyException();
    }

    @Test
    void andNoMore() {
        assertThatThrownBy(() -> withDatabase("a".repeat(21)))
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("databases.aaaaaaaaaaaaaaaaaaaaa: 'aaaaaaaaaaaaaaaaaaaaa' is longer than 20 characters;"
                        + " expected a shorter name: it stands beside the space's id in labels of at most 63"
                        + " characters");
    }

    private static Tenant withDatabase(String name) {
        Database database = Database.InPostgres.defaults()
                .name(Name.of(name))
                .postgres(Name.of("shared"))
                .build();
        return Fixtures.tenant().databases(Map.of(database.name(), database)).build();
    }
}
