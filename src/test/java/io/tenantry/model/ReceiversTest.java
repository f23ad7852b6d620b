package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.Fixtures;
import io.tenantry.model.Receiver.AlertSeverity;
import io.tenantry.problem.InvalidModelException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReceiversTest {

    @Test
    void plainSecretsHoldNoAddressOfAReceiver() {
        Name chat = Name.of("chat");
        Environment development = Fixtures.environment();
        Monitoring telling = MonitoringBuilder.builder(development.monitoring().orElseThrow())
                .receivers(Map.of(chat, new Receiver.Webhook(chat, AlertSeverity.WARNING, Optional.empty())))
                .build();

        assertThatThrownBy(() -> EnvironmentBuilder.builder(development)
                        .monitoring(telling)
                        .build())
                .isInstanceOf(InvalidModelException.class)
                .hasMessage("monitoring.receivers: plain secrets hold no address of a receiver;"
                        + " expected none here, sealedSecrets, externalSecrets or keyVault");
    }
}
