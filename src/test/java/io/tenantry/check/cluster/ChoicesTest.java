package io.tenantry.check.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    @Test
    void saysWhatThereIsInAShortSentence() {
        assertThat(Choices.of("Service", List.of())).isEqualTo("there is no Service");
        assertThat(Choices.of("Service", List.of("web"))).isEqualTo("there is only web");
        assertThat(Choices.of("Service", List.of("web", "api"))).isEqualTo("there are api, web");
        assertThat(Choices.of("Service", List.of("h", "g", "f", "e", "d", "c", "b", "a")))
                .isEqualTo("there are a, b, c, d, e, f, g, h");
        assertThat(Choices.of("Service", List.of("j", "i", "h", "g", "f", "e", "d", "c", "b", "a")))
                .isEqualTo("there are a, b, c, d, e, f, g, h and 2 more");
    }
}
