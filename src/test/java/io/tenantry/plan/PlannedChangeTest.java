package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.difference.Action;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import io.tenantry.problem.Acknowledgement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannedChangeTest {

    private static final ObjectKey CLAIM = new ObjectKey("", "PersistentVolumeClaim", "n", "data");
    private static final Optional<Acknowledgement> WANTED =
            Optional.of(new Acknowledgement("PersistentVolumeClaim n/data", "it moved"));

    @Test
    void itIsAsBadAsTheWorstOfItsEffects() {
        assertThat(change("", CLAIM, Optional.empty(), Impact.SAFE, Impact.ACCESS_LOSS, Impact.RESTART)
                        .impact())
                .isEqualTo(Impact.ACCESS_LOSS);
        assertThat(change("", CLAIM, Optional.empty()).impact()).isEqualTo(Impact.SAFE);
    }

    @Test
    void onlyALossOfDataThatNobodyWantsIsRefused() {
        assertThat(change("", CLAIM, Optional.empty(), Impact.DATA_LOSS).isRefused())
                .isTrue();
        assertThat(change("", CLAIM, WANTED, Impact.DATA_LOSS).isRefused()).isFalse();
        assertThat(change("", CLAIM, Optional.empty(), Impact.ACCESS_LOSS).isRefused())
                .isFalse();
    }

    @Test
    void theWorstComesFirstThenByEnvironmentAndObject() {
        PlannedChange worst = change("z", CLAIM, Optional.empty(), Impact.DATA_LOSS);
        PlannedChange first = change("a", new ObjectKey("", "Service", "n", "z"), Optional.empty());
        PlannedChange second = change("b", CLAIM, Optional.empty());
        PlannedChange third = change("b", new ObjectKey("", "Service", "n", "a"), Optional.empty());

        assertThat(Stream.of(third, second, first, worst).sorted()).containsExactly(worst, first, second, third);
    }

    @Test
    void anEffectThatTwoRulesSayAlikeIsToldOnce() {
        assertThat(change("", CLAIM, Optional.empty(), Impact.RESTART, Impact.RESTART)
                        .effects())
                .hasSize(1);
    }

    private static PlannedChange change(
            String environment, ObjectKey object, Optional<Acknowledgement> acknowledged, Impact... impacts) {
        return new PlannedChange(
                environment,
                object,
                Action.CHANGED,
                Optional.empty(),
                List.of(),
                Stream.of(impacts)
                        .map(impact -> new Effect(object, impact, "a-rule", "so it is", ""))
                        .toList(),
                acknowledged);
    }
}
