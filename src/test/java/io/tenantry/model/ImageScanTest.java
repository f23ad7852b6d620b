package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.model.ImageScan.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of which vulnerabilities a scan of images fails. */
class ImageScanTest {

    @Test
    void ofHighAndCriticalOnesUnlessToldOtherwise() {
        assertThat(ImageScan.Trivy.defaults().build().failOn()).containsExactly(Severity.HIGH, Severity.CRITICAL);
    }

    @Test
    void ofSome() {
        assertThatThrownBy(() -> new ImageScan.Trivy(List.of()))
                .hasMessage("failOn: nothing fails; expected one or more of low, medium, high, critical");
    }

    @Test
    void ofEachOnce() {
        assertThatThrownBy(() -> new ImageScan.Trivy(List.of(Severity.LOW, Severity.LOW)))
                .hasMessage("failOn: a severity stands twice; expected each severity once");
    }
}
