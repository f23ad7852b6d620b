package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.problem.Acknowledgement;
import io.tenantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    private static final Acknowledgement NAMESPACE = new Acknowledgement("Namespace acme", "it left: \"for good\"");
    private static final Acknowledgement CLAIM = new Acknowledgement("PersistentVolumeClaim a/b", "moved");

    @Test
    void whatIsWrittenIsRead() {
        List<Problem> problems = new ArrayList<>();

        assertThat(Acknowledgements.in(
                        Planned.manifests(Acknowledgements.write(List.of(CLAIM, NAMESPACE))), problems::add))
                .containsExactly(NAMESPACE, CLAIM);
        assertThat(problems).isEmpty();
    }

    @Test
    void oneWithoutObjectOrReasonCountsForNothingAndIsTold() {
        List<Problem> problems = new ArrayList<>();

        assertThat(Acknowledgements.in(
                        Planned.manifests(
                                """
                                {apiVersion: v1, kind: ConfigMap, metadata: {name: other}}
                                ---
                                apiVersion: tenantry.io/v1
                                kind: Acknowledgements
                                acknowledged:
                                  - {object: Namespace acme}
                                  - {object: PersistentVolumeClaim a/b, reason: moved}
                                  - {reason: moved}
                                """),
                        problems::add))
                .containsExactly(CLAIM);
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "objects.yaml:3:1: an acknowledgement without object or reason: {\"object\":\"Namespace acme\"};"
                                + " expected both, as {object: StatefulSet.apps mariadb/shared, reason: moved to another cluster}",
                        "objects.yaml:3:1: an acknowledgement without object or reason: {\"reason\":\"moved\"};"
                                + " expected both, as {object: StatefulSet.apps mariadb/shared, reason: moved to another cluster}");
    }

    @Test
    void theFirstOfSeveralOfAnObjectCounts() {
        Acknowledgement later = new Acknowledgement("PersistentVolumeClaim a/b", "sold");

        assertThat(Acknowledgements.of(List.of(later, NAMESPACE, CLAIM)).all()).containsExactly(NAMESPACE, CLAIM);
    }

    @Test
    void theDocumentSaysWhatItIs() {
        assertThat(Acknowledgements.write(List.of(NAMESPACE, CLAIM)))
                .isEqualTo(
                        """
                        # Losses of data that are wanted; for tenantry plan, not for a cluster.
                        apiVersion: tenantry.io/v1
                        kind: Acknowledgements
                        metadata:
                          name: acknowledged
                        acknowledged:
                          - object: Namespace acme
                            reason: "it left: \\"for good\\""
                          - object: PersistentVolumeClaim a/b
                            reason: moved
                        """);
    }

    @Test
    void theDocumentIsNoObject() {
        String document = Acknowledgements.write(List.of(CLAIM));

        assertThat(Planned.of(document, "").changes()).isEmpty();
    }

    @Test
    void whatLosesNothingIsStale() {
        String claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: b, namespace: a}}";
        Plan plan = Planned.of(claim, "", List.of(CLAIM, NAMESPACE));

        assertThat(plan.stale()).containsExactly(NAMESPACE);
        assertThat(plan.refused()).isEmpty();
        assertThat(Planned.of(claim, "", List.of(NAMESPACE)).refused()).hasSize(1);
    }
}
