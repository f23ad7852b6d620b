package io.tenantry.render.workload;

import io.tenantry.Golden;
import io.tenantry.model.Name;
import io.tenantry.model.Settings;
import io.tenantry.model.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantSettingsTest {

    @Test
    void areOneJsonFile() {
        Golden.of(TenantSettingsTest.class)
                .matches(
                        "settings.yaml",
                        TenantSettings.render(
                                Name.of("shop"),
                                TenantId.of("acme"),
                                new Settings(
                                        "Acme \"Best\" Diving",
                                        Map.of(
                                                Name.of("primary-color"),
                                                "#0077b6",
                                                Name.of("logo"),
                                                "https://a.example/l.svg"),
                                        Map.of(Name.of("live-chat"), false, Name.of("booking"), true))));
    }
}
