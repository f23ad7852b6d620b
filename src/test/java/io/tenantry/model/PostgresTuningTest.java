package io.tenantry.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures are worked out by hand from the rules that {@link PostgresTuning} cites. */
class PostgresTuningTest {

    @Test
    void aServerOfEightGibibytes() {
        assertThat(tuning("8Gi", 200, "50Gi"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "shared_buffers", "2048MB",
                        "effective_cache_size", "6144MB",
                        "maintenance_work_mem", "512MB",
                        "work_mem", "10082kB",
                        "max_wal_size", "4096MB"));
    }

    @Test
    void aLargeOneNeedsNoMoreToMaintain() {
        assertThat(tuning("64Gi", 200, "50Gi")).containsEntry("maintenance_work_mem", "2048MB");
    }

    @Test
    void manyConnectionsLeaveLittleForEach() {
        assertThat(tuning("256Mi", 10_000, "50Gi")).containsEntry("work_mem", "64kB");
    }

    @Test
    void aSmallDiskIsNotFilledByTheLog() {
        assertThat(tuning("8Gi", 200, "10Gi")).containsEntry("max_wal_size", "1024MB");
    }

    @Test
    void nothingIsEverNothing() {
        assertThat(tuning("1Mi", 200, "1Mi"))
                .containsEntry("shared_buffers", "1MB")
                .containsEntry("max_wal_size", "1MB");
    }

    private static Map<String, String> tuning(String memory, int connections, String disk) {
        return new PostgresTuning(Bytes.of(memory), connections, Bytes.of(disk)).parameters();
    }
}
