package io.tenantry.render.monitoring.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.Golden;
import io.tenantry.SystemFixtures;
import io.tenantry.model.Environment;
import io.tenantry.model.Monitoring;
import io.tenantry.model.Name;
import io.tenantry.model.OwnSpace;
import io.tenantry.model.PodSecurityExemption;
import io.tenantry.model.PodSecurityLevel;
import io.tenantry.model.StorageClass;
import io.tenantry.model.Unrestricted;
import io.tenantry.model.Volume;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is on dashboards where there is neither a mesh nor a database, and apps show their requests themselves. */
class AppDashboardTest {

    @Test
    void showsWhatThereIs() {
        Golden.of(getClass()).matches("dashboards.yaml", Dashboards.render(environment()));
    }

    @Test
    void thereIsNoneWhereNobodyLooks() {
        OwnSpace space = SystemFixtures.space().build();

        assertThat(Dashboards.render(SystemFixtures.bare()
                        .spaces(Map.of(space.name(), space))
                        .build()))
                .isEmpty();
    }

    private static Environment environment() {
        OwnSpace space = SystemFixtures.space().build();
        Name disk = Name.of("gp3");
        return SystemFixtures.bare()
                .storageClasses(Map.of(
                        disk,
                        StorageClass.defaults()
                                .name(disk)
                                .provisioner("ebs.csi.aws.com")
                                .build()))
                .monitoring(Monitoring.defaults()
                        .volume(Volume.of("50Gi", "gp3"))
                        .grafanaVolume(Volume.of("10Gi", "gp3"))
                        .build())
                .podSecurity(Map.of(
                        Unrestricted.NODE_EXPORTER,
                        new PodSecurityExemption(PodSecurityLevel.PRIVILEGED, "reads the node")))
                .spaces(Map.of(space.name(), space))
                .build();
    }
}
