package io.tenantry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.kube.ObjectKey;
import io.tenantry.plan.difference.Action;
import io.tenantry.plan.rule.Effect;
import io.tenantry.plan.rule.Impact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BlastRadiusTest {

    @Test
    void aTenantCountsOnceByTheWorstThatHappensToIt() {
        BlastRadius radius = radius(
                4,
                change("acme", Impact.SAFE),
                change("acme", Impact.RESTART),
                change("beta", Impact.DATA_LOSS),
                change("beta", Impact.ACCESS_LOSS),
                change("club", Impact.SAFE));

        assertThat(radius.byTenant())
                .isEqualTo(Map.of("acme", Impact.RESTART, "beta", Impact.DATA_LOSS, "club", Impact.SAFE));
        assertThat(radius.ofTenants()).isEqualTo("3 of 4 tenants: 1 safe, 1 restart, 1 data-loss");
        assertThat(radius.ofShared()).isEmpty();
    }

    @Test
    void whatIsSharedCountsByObject() {
        BlastRadius radius = radius(1, change("", Impact.RESTART), change("", Impact.SAFE), change("", Impact.RESTART));

        assertThat(radius.shared()).isEqualTo(Map.of(Impact.SAFE, 1, Impact.RESTART, 2));
        assertThat(radius.ofShared()).isEqualTo("shared by all tenants: 1 safe, 2 restart");
        assertThat(radius.ofTenants()).isEqualTo("0 of 1 tenant");
    }

    @Test
    void nothingTouchesNobody() {
        assertThat(radius(0).ofTenants()).isEqualTo("0 of 0 tenants");
        assertThat(radius(0).ofShared()).isEmpty();
    }

    private static BlastRadius radius(int tenants, PlannedChange... changes) {
        TreeSet<String> all = new TreeSet<>();
        for (int i = 0; i < tenants; i++) {
            all.add("tenant-" + i);
        }
        return BlastRadius.of(all, Arrays.asList(changes));
    }

    private static PlannedChange change(String tenant, Impact impact) {
        ObjectKey object = new ObjectKey("", "ConfigMap", "n", "x");
        return new PlannedChange(
                "",
                object,
                Action.CHANGED,
                Optional.of(tenant).filter(name -> !name.isEmpty()),
                List.of(),
                List.of(new Effect(object, impact, "a-rule", "so it is", "")),
                Optional.empty());
    }
}
