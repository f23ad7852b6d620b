package io.tenantry.render.space;

import io.tenantry.Golden;
import io.tenantry.kube.SpaceNames;
import io.tenantry.model.Amount;
import io.tenantry.model.Bytes;
import io.tenantry.model.Name;
import io.tenantry.model.Resources;
import io.tenantry.model.SizeClass;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpaceQuotaTest {

    /** 30 pods, so 30 proxies: 600m and 960Mi in requests, 15 cores and 3840Mi in limits. */
    @Test
    void isTheSizeClassAndAProxyForEachPod() {
        SizeClass small = SizeClass.defaults()
                .name(Name.of("small"))
                .requests(Amount.of("2", "2Gi"))
                .limits(Amount.of("4", "4Gi"))
                .container(Amount.of("1500m", "1Gi"))
                .pods(30)
                .storage(Bytes.gibibytes(20))
                .volumes(7)
                .build();

        Golden.of(getClass())
                .matches(
                        "quota.yaml",
                        SpaceQuota.render(
                                Name.of("shop"),
                                SpaceNames.ofTenant("acme"),
                                small,
                                Optional.of(Resources.of("20m", "32Mi", "500m", "128Mi"))));
    }
}
