package io.tenantry.overlay.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> KNOWN = List.of("size", "sizes", "storageClass", "requestsPerMinute", "cpu");

    @ParameterizedTest
    @CsvSource({
        "siez, size",
        "cpus, cpu",
        "cup, cpu",
        "storage-class, storageClass",
        "storage_class, storageClass",
        "STORAGECLASS, storageClass",
        "requestPerMinute, requestsPerMinute",
        "sizess, sizes"
    })
    void findsTheWordThatWasMeant(String written, String meant) {
        assertThat(Nearest.to(written, KNOWN)).hasValue(meant);
    }

    @ParameterizedTest
    @CsvSource({"image", "xyz", "gpt", "''"})
    void findsNoneWhereNoneIsNear(String written) {
        assertThat(Nearest.to(written, KNOWN)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquals() {
        assertThat(Nearest.to("ab", List.of("ad", "ac"))).hasValue("ac");
    }

    @Test
    void doesNotMeasureWhatNobodyMistypes() {
        assertThat(Nearest.to("x".repeat(61), List.of("x".repeat(61)))).isEmpty();
    }
}
