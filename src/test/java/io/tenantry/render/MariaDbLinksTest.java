package io.tenantry.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.model.Name;
import org.junit.jupiter.api.Test;

class MariaDbLinksTest {

    @Test
    void nodesConnectToEachOtherAndAreWatched() {
        assertThat(MariaDbLinks.of(Name.of("shared")))
                .extracting(link -> link.from().name() + " -> " + link.to().name() + ":"
                        + link.port().number())
                .containsExactly(
                        "shared -> shared:4444",
                        "shared -> shared:4567",
                        "shared -> shared:4568",
                        "shared -> shared:4569",
                        "prometheus -> shared:9104");
    }
}
