package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.plan.rule.Impact;
import io.tenantry.problem.Acknowledgement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The whole plan, by all rules, against the slow and obvious one, in a world where nothing can connect to anything. */
class SlowPlanPropertiesTest {

    private static final String WORLD = List.of("t1", "t2", "shared").stream()
            .map(namespace -> "{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace
                    + (namespace.equals("shared") ? "" : ", labels: {tenant: " + namespace + "}") + "}}\n---\n"
                    + "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: closed, namespace: "
                    + namespace + "}, spec: {podSelector: {}, policyTypes: [Ingress, Egress]}}\n---\n")
            .collect(Collectors.joining());

    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void isWhatTheSlowOneIs(@ForAll("things") List<Thing> was, @ForAll("things") List<Thing> now) {
        SlowPlan slow = new SlowPlan(was, now);

        Plan plan = Planned.of(yaml(was), yaml(now));

        assertThat(impacts(plan)).isEqualTo(slow.impacts());
        assertThat(plan.radius().ofTenants()).isEqualTo(slow.radius());
        assertThat(plan.refused().stream().map(change -> change.object().toString()))
                .containsExactlyInAnyOrderElementsOf(lost(slow));
    }

    @Property(seed = "2", tries = 50, edgeCases = EdgeCasesMode.NONE)
    void isRefusedNoMoreOnceEachLossIsAcknowledged(
            @ForAll("things") List<Thing> was, @ForAll("things") List<Thing> now) {
        List<Acknowledgement> acknowledged = lost(new SlowPlan(was, now)).stream()
                .map(object -> new Acknowledgement(object, "it may go"))
                .toList();

        Plan plan = Planned.of(yaml(was), yaml(now), acknowledged);

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.stale()).isEmpty();
    }

    @Provide
    Arbitrary<List<Thing>> things() {
        return Combinators.combine(
                        Arbitraries.of(Thing.Kind.class),
                        Arbitraries.of("t1", "t2", "shared"),
                        Arbitraries.of("red", "green", "blue"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(0, 1, 2, 3, 5),
                        Arbitraries.of("10.0.0.1", "None"),
                        Arbitraries.of("", "", "Prune=false"))
                .as(Thing::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(14)
                .uniqueElements(Thing::key);
    }

    private static List<String> lost(SlowPlan slow) {
        return slow.impacts().entrySet().stream()
                .filter(entry -> entry.getValue() == Impact.DATA_LOSS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Impact> impacts(Plan plan) {
        Map<String, Impact> impacts = new TreeMap<>();
        plan.changes().forEach(change -> impacts.put(change.object().toString(), change.impact()));
        return impacts;
    }

    private static String yaml(List<Thing> things) {
        return WORLD + things.stream().map(Thing::yaml).collect(Collectors.joining("---\n"));
    }
}
