package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.kube.ObjectKey;
import io.tenantry.manifest.Manifests;
import io.tenantry.plan.difference.Transition;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import io.tenantry.plan.rule.Rule;
import io.tenantry.problem.Acknowledgement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two rules, one about what goes and one about what stays, over a namespace or two. */
class PlannerTest {

    private static final String ACME =
            "{apiVersion: v1, kind: Namespace, metadata: {name: acme, labels: {tenant: acme}}}\n---\n";
    private static final String BETA = ACME.replace("acme", "beta");
    private static final String CLAIM =
            "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: acme}}\n---\n";
    private static final String CONFIG =
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: acme}, data: {a: '1'}}\n---\n";
    private static final Acknowledgement WANTED =
            new Acknowledgement("PersistentVolumeClaim acme/data", "it is in S3 now");

    /** Whatever goes loses its data. */
    private static final class Gone implements Rule {
        @Override
        public String id() {
            return "gone";
        }

        @Override
        public List<Effect> effects(Transition transition) {
            return transition.removed().stream()
                    .map(removed -> effect(removed.key(), Impact.DATA_LOSS, "it goes", ""))
                    .toList();
        }
    }

    /** A change of anything restarts the Deployment {@code acme/api}. */
    private static final class Restarted implements Rule {
        @Override
        public String id() {
            return "restarted";
        }

        @Override
        public List<Effect> effects(Transition transition) {
            ObjectKey api = new ObjectKey("apps", "Deployment", "acme", "api");
            return transition.changes().stream()
                    .map(change -> effect(api, Impact.RESTART, "it reads " + change.key(), ""))
                    .toList();
        }
    }

    @Test
    void everyObjectThatIsNotAsItWasIsTold() {
        assertThat(told(
                        Map.of("dev", ACME + CLAIM + CONFIG),
                        Map.of("dev", ACME + CONFIG.replace("'1'", "'2'") + BETA)))
                .containsExactly(
                        "data-loss removed PersistentVolumeClaim acme/data of acme in dev: [it goes]",
                        "safe changed ConfigMap acme/settings of acme in dev: []",
                        "safe added Namespace beta of beta in dev: []");
    }

    @Test
    void environmentsAreComparedEachWithItself() {
        assertThat(told(
                        Map.of("dev", ACME + CONFIG, "old", ACME),
                        Map.of("dev", ACME + CONFIG, "new", ACME.replace("tenant: acme", "x: y"))))
                .containsExactly(
                        "data-loss removed Namespace acme of acme in old: [it goes]",
                        "safe added Namespace acme of nobody in new: []");
    }

    @Test
    void whatStaysMayBeAffectedByWhatChanges() {
        String api = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}}\n---\n";

        assertThat(told(
                        new Restarted(),
                        Map.of("dev", ACME + api + CONFIG),
                        Map.of("dev", ACME + api + CONFIG.replace("'1'", "'2'"))))
                .containsExactly(
                        "restart affected Deployment.apps acme/api of acme in dev: [it reads ConfigMap acme/settings]",
                        "safe changed ConfigMap acme/settings of acme in dev: []");
    }

    @Test
    void whatStandsInNoFileIsNobodys() {
        assertThat(told(new Restarted(), Map.of("dev", ACME), Map.of("dev", ACME + CONFIG)))
                .containsExactly(
                        "restart affected Deployment.apps acme/api of nobody in dev: [it reads ConfigMap acme/settings]",
                        "safe added ConfigMap acme/settings of acme in dev: []");
    }

    @Test
    void effectsOnWhatChangesAreToldWithTheChange() {
        String api =
                "{apiVersion: apps/v1, kind: Deployment, metadata: {name: api, namespace: acme}, spec: {x: 1}}\n---\n";

        assertThat(told(
                        new Restarted(),
                        Map.of("dev", api + CONFIG),
                        Map.of("dev", api.replace("x: 1", "x: 2") + CONFIG.replace("'1'", "'2'"))))
                .containsExactly(
                        "restart changed Deployment.apps acme/api of nobody in dev:"
                                + " [it reads ConfigMap acme/settings, it reads Deployment.apps acme/api]",
                        "safe changed ConfigMap acme/settings of nobody in dev: []");
    }

    @Test
    void anObjectIsWhoseItIsToBe() {
        assertThat(told(
                        Map.of("dev", ACME + CONFIG),
                        Map.of("dev", ACME.replace("tenant: acme", "tenant: heir") + CONFIG.replace("'1'", "'2'"))))
                .containsExactly(
                        "safe changed ConfigMap acme/settings of heir in dev: []",
                        "safe changed Namespace acme of heir in dev: []");
    }

    @Test
    void tenantsAreCountedWhetherTheyComeOrGoOrStay() {
        Plan plan = plan(new Gone(), Map.of("dev", ACME), Map.of("dev", BETA, "new", ACME.replace("acme", "club")));

        assertThat(plan.radius().ofTenants()).isEqualTo("3 of 3 tenants: 2 safe, 1 data-loss");
    }

    @Test
    void anAcknowledgedLossIsNotRefused() {
        Plan plan = plan(Map.of("dev", List.of(WANTED)));

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.stale()).isEmpty();
        assertThat(plan.changes())
                .singleElement()
                .extracting(PlannedChange::acknowledged)
                .isEqualTo(Optional.of(WANTED));
    }

    @Test
    void anAcknowledgementHoldsInItsEnvironment() {
        Plan plan = plan(Map.of("prod", List.of(WANTED)));

        assertThat(plan.refused()).hasSize(1);
        assertThat(plan.stale()).containsExactly(WANTED);
    }

    @Test
    void oneThatLosesNothingIsStale() {
        Acknowledgement idle = new Acknowledgement("PersistentVolumeClaim acme/other", "long ago");

        assertThat(plan(Map.of("dev", List.of(WANTED, idle))).stale()).containsExactly(idle);
    }

    @Test
    void soIsOneOfWhatOnlyRestarts() {
        Acknowledgement mild = new Acknowledgement("Deployment.apps acme/api", "it may");
        Plan plan = Planner.plan(
                List.of(new Restarted()),
                manifests(Map.of("dev", ACME)),
                manifests(Map.of("dev", ACME + CONFIG)),
                Map.of("dev", Acknowledgements.of(List.of(mild))));

        assertThat(plan.stale()).containsExactly(mild);
        assertThat(plan.changes()).allMatch(change -> change.acknowledged().isEmpty());
    }

    @Test
    void theDocumentThatAcknowledgesIsNoObject() {
        String document = Acknowledgements.write(List.of(WANTED));

        assertThat(told(Map.of("dev", document), Map.of("dev", ACME)))
                .containsExactly("safe added Namespace acme of acme in dev: []");
    }

    private static Plan plan(Map<String, List<Acknowledgement>> acknowledged) {
        Map<String, Acknowledgements> given = new TreeMap<>();
        acknowledged.forEach((environment, each) -> given.put(environment, Acknowledgements.of(each)));
        return Planner.plan(
                List.of(new Gone()),
                manifests(Map.of("dev", ACME + CLAIM, "prod", ACME)),
                manifests(Map.of("dev", ACME, "prod", ACME)),
                given);
    }

    private static List<String> told(Map<String, String> was, Map<String, String> now) {
        return told(new Gone(), was, now);
    }

    private static List<String> told(Rule rule, Map<String, String> was, Map<String, String> now) {
        return plan(rule, was, now).changes().stream()
                .map(change -> change.impact() + " " + change.action() + " " + change.object() + " of "
                        + change.tenant().orElse("nobody") + " in " + change.environment() + ": "
                        + change.effects().stream().map(Effect::reason).toList())
                .toList();
    }

    private static Plan plan(Rule rule, Map<String, String> was, Map<String, String> now) {
        return Planner.plan(List.of(rule), manifests(was), manifests(now), Map.of());
    }

    private static Map<String, Manifests> manifests(Map<String, String> yaml) {
        return yaml.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Planned.manifests(each.getValue())));
    }
}
