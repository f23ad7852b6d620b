package io.tenantry.render.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenantry.Fixtures;
import io.tenantry.Golden;
import io.tenantry.model.Environment;
import io.tenantry.model.EnvironmentBuilder;
import io.tenantry.model.Ingress;
import io.tenantry.render.monitoring.rule.RecordedNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DashboardsTest {

    private static final Environment TRAEFIK = Fixtures.environment();

    private final Golden golden = Golden.of(DashboardsTest.class);

    @Test
    void dashboards() {
        golden.matches("dashboards.yaml", Dashboards.render(TRAEFIK));
    }

    @Test
    void standOnRecordingsThatSomebodyMakes() {
        assertThat(queries(TRAEFIK).flatMap(query -> query.expression().recordings().stream()))
                .isNotEmpty()
                .isSubsetOf(RecordedNames.of(Fixtures.environment()));
    }

    @Test
    void letTheReaderChooseTenants() {
        assertThat(Dashboards.all(TRAEFIK)).allSatisfy(dashboard -> {
            assertThat(dashboard.variables()).extracting(Variable::name).contains("tenant");
            assertThat(queries(dashboard))
                    .anySatisfy(query -> assertThat(query.expression().text()).contains("tenant=~\"$tenant\""));
        });
    }

    @Test
    void askTheControllerThatThereIs() {
        assertThat(queries(TRAEFIK).map(query -> query.expression().text()))
                .anyMatch(text -> text.contains("traefik_"))
                .noneMatch(text -> text.contains("nginx_"));
        assertThat(queries(EnvironmentBuilder.builder(TRAEFIK)
                                .ingress(Ingress.Nginx.defaults().build())
                                .build())
                        .map(query -> query.expression().text()))
                .anyMatch(text -> text.contains("nginx_"))
                .noneMatch(text -> text.contains("traefik_"));
    }

    @Test
    void noTwoPanelsShareAPlaceOrANumber() throws Exception {
        for (Dashboard dashboard : Dashboards.all(TRAEFIK)) {
            Set<String> taken = new HashSet<>();
            List<Integer> numbers = new ArrayList<>();
            for (JsonNode panel :
                    new JsonMapper().readTree(DashboardJson.of(dashboard)).get("panels")) {
                numbers.add(panel.get("id").asInt());
                JsonNode at = panel.get("gridPos");
                assertThat(at.get("x").asInt() + at.get("w").asInt()).isBetween(1, 24);
                for (int x = 0; x < at.get("w").asInt(); x++) {
                    for (int y = 0; y < at.get("h").asInt(); y++) {
                        String cell =
                                (at.get("x").asInt() + x) + "/" + (at.get("y").asInt() + y);
                        assertThat(taken.add(cell))
                                .as("%s: %s at %s", dashboard.name(), panel.get("title"), cell)
                                .isTrue();
                    }
                }
            }
            assertThat(numbers).doesNotHaveDuplicates();
        }
    }

    @Test
    void aPanelThatAsksForNothingIsRefused() {
        assertThatThrownBy(() -> Panel.graph("Empty", Unit.COUNT)).hasMessage("panel 'Empty' asks for nothing");
    }

    @Test
    void aNameThatGrafanaWouldNotTakeIsRefused() {
        assertThatThrownBy(() -> new Dashboard("x".repeat(41), "Long", List.of(), List.of()))
                .hasMessageStartingWith("no name of a dashboard: ");
    }

    private static Stream<Query> queries(Environment environment) {
        return Dashboards.all(environment).stream().flatMap(DashboardsTest::queries);
    }

    private static Stream<Query> queries(Dashboard dashboard) {
        return dashboard.rows().stream()
                .flatMap(row -> row.panels().stream())
                .flatMap(panel -> panel.queries().stream());
    }
}
