package io.tenantry.plan.rule;

import io.tenantry.Golden;
import io.tenantry.plan.Planned;
import io.tenantry.plan.PlannedChange;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a plan says of every change in the tables of the rules' tests: why, and what to do instead, to the letter. */
class ReasonsTest {

    @Test
    void eachSaysWhyAndWhatToDoInstead() {
        Golden.of(getClass())
                .matches(
                        "reasons.txt",
                        tables().flatMap(table -> table).map(ReasonsTest::told).collect(Collectors.joining("\n")));
    }

    private static Stream<Stream<ChangeCase>> tables() {
        return Stream.of(
                ApplicationSetsTest.changes(),
                ApplicationSourceTest.changes(),
                AutoscalerReducedTest.changes(),
                BucketsTest.changes(),
                ClaimTemplatesTest.changes(),
                DatabaseEntriesTest.changes(),
                DatabaseVersionTest.changes(),
                FrozenDataTest.changes(),
                GuardLostTest.changes(),
                HostsRemovedTest.changes(),
                ImmutableFieldsTest.changes(),
                ImmutableSpecsTest.changes(),
                JobFieldsTest.changes(),
                MeshAccessTest.changes(),
                NamespaceGuardsTest.changes(),
                OperatedPodsTest.changes(),
                PodIdentityTest.changes(),
                PodSpecsTest.changes(),
                PodsReplacedTest.changes(),
                ProjectsReducedTest.changes(),
                ReplicasTest.changes(),
                RetentionLostTest.changes(),
                RolesReducedTest.changes(),
                ServiceExposureTest.changes(),
                ServiceFieldsTest.changes(),
                ServiceTargetsTest.changes(),
                TenantDatabasesTest.changes(),
                ValuesChangedTest.changes(),
                VersionsServedTest.changes(),
                VolumeSizesTest.changes());
    }

    private static String told(ChangeCase change) {
        return Planned.of(change.was(), change.now()).changes().stream()
                .map(PlannedChange::effects)
                .flatMap(effects -> effects.stream().map(ReasonsTest::told))
                .collect(Collectors.joining("", change.title() + "\n", ""));
    }

    private static String told(Effect effect) {
        return "  " + effect.impact() + " " + effect.rule() + ": " + effect.reason()
                + (effect.advice().isEmpty() ? "" : "; do: " + effect.advice()) + "\n";
    }
}
