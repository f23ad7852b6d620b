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
