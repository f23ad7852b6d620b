package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeshTest {

    @Test
    void keepsAnIssuerForNinetyDaysAtMost() {
        assertThatCode(() -> Mesh.defaults().issuerLifetime(Duration.ofDays(90)).build())
                .doesNotThrowAnyException();
        assertThatThrownBy(() ->
                        Mesh.defaults().issuerLifetime(Duration.ofDays(91)).build())
                .hasMessageContaining("issuerLifetime");
    }

    @Test
    void hasAnAnchorThatOutlivesTwoIssuers() {
        assertThatThrownBy(() ->
                        Mesh.defaults().anchorLifetime(Duration.ofDays(119)).build())
                .hasMessageContaining("anchorLifetime");
    }

    @Test
    void hasAnAnchorThatSigns() {
        assertThatThrownBy(() -> Mesh.defaults().anchors(List.of()).build()).hasMessageContaining("no trust anchor");
    }

    @Test
    void namesEachAnchorOnce() {
        assertThatThrownBy(() -> Mesh.defaults()
                        .anchors(List.of(Name.of("first"), Name.of("first")))
                        .build())
                .hasMessageContaining("one stands twice");
    }
}
