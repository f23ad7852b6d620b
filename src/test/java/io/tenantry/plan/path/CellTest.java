package io.tenantry.plan.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.reach.Workload;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CellTest {

    private static final Workload API = new Workload("shop", "api", "Deployment");
    private static final Workload WEB = new Workload("shop", "web", "Deployment");

    @Test
    void itIsKnownByItsFirstWorkload() {
        assertThat(cell(API, WEB))
                .isEqualTo(cell(API))
                .hasSameHashCodeAs(cell(API))
                .isNotEqualTo(cell(WEB));
        assertThat(cell(API)).isNotEqualTo(API).isLessThan(cell(WEB));
    }

    private static Cell cell(Workload... workloads) {
        return new Cell(List.of(), List.of(), new TreeSet<>(List.of(workloads)));
    }
}
