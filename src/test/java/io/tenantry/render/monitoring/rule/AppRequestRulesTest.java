package io.tenantry.render.monitoring.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Name;
import io.tenantry.model.Workload;
import io.tenantry.render.monitoring.MonitoringMetadata;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AppRequestRulesTest {

    private static final SpaceNames SHOP = SpaceNames.ofSystem("shop");

    @Test
    void recordWhatAnAppShowsUnderNamesOfTheirOwn() {
        Workload own = SystemFixtures.api()
                .name(Name.of("web"))
                .metrics(Workload.Metrics.defaults()
                        .port(Name.of("http"))
                        .requests(new Workload.RequestHistogram("web_seconds", "code", Optional.of("web_total")))
                        .build())
                .build();
        RuleGroup recorded = AppRequestRules.group(
                        SHOP, List.of(SystemFixtures.api().build(), own))
                .orElseThrow();

        Golden.of(getClass())
                .matches(
                        "rules.yaml",
                        List.of(RuleObject.of(
                                MonitoringMetadata.of(Name.of("shop"), "apps"),
                                List.of(recorded, AppRequestRules.alerts()))));
    }

    @Test
    void standOnRecordingsThatSomebodyMakes() {
        RuleGroup recorded = AppRequestRules.group(
                        SHOP, List.of(SystemFixtures.api().build()))
                .orElseThrow();
        Set<String> made = new TreeSet<>();
        recorded.recordings().forEach(recording -> made.add(recording.name()));
        AppRequestRules.alerts().recordings().forEach(recording -> {
            assertThat(made).containsAll(recording.expression().recordings());
            made.add(recording.name());
        });

        assertThat(AppRequestRules.alerts().alerts()).allSatisfy(alert -> assertThat(made)
                .containsAll(alert.expression().recordings()));
    }

    @Test
    void areNotThereForAnAppThatShowsNone() {
        Workload silent = SystemFixtures.api().metrics(Optional.empty()).build();

        assertThat(AppRequestRules.group(SHOP, List.of(silent))).isEmpty();
    }
}
