package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.problem.InvalidModelException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"default", "settings", "shared", "cache-pages", "api-migration", "api-pods"})
    void someBelongToSomebodyElse(String name) {
        Workload app = Fixtures.api().name(Name.of(name)).build();

        assertThatThrownBy(() -> Fixtures.tenant().build().with(app))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageStartingWith("apps." + name + ": ")
                .hasMessageEndingWith("expected another name");
    }
}
