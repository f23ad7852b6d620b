package io.tenantry.model;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of a PostgreSQL server that follow from what it is given, by rules that others wrote down. A server of 8
 * GiB has 2 GiB of {@code shared_buffers} and an {@code effective_cache_size} of 6 GiB.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>setting</th><th>rule</th><th>whose</th></tr>
 * <tr><td>shared_buffers</td><td>a quarter of the memory</td><td>PostgreSQL's manual, 19.4</td></tr>
 * <tr><td>effective_cache_size</td><td>three quarters of it</td><td>PostgreSQL's wiki, "Tuning Your PostgreSQL
 * Server"</td></tr>
 * <tr><td>maintenance_work_mem</td><td>a sixteenth of it, at most 2 GiB</td><td>PGTune</td></tr>
 * <tr><td>work_mem</td><td>what the shared buffers leave, by three times the connections and the 8 workers there are by
 * default; 64 KiB or more</td><td>PGTune</td></tr>
 * <tr><td>max_wal_size</td><td>4 GiB, as PGTune has it for web applications, and never above a tenth of the
 * disk</td><td>PGTune; the tenth is ours</td></tr>
 * </table>
 *
 * <p>What depends on the kind of disk, {@code random_page_cost} and {@code effective_io_concurrency}, nobody can tell from
 * a storage class: overlays say it.
 *
 * @param memory of a server, what the kernel enforces
 * @param connections {@code max_connections}
 * @param disk of a server
 * @see <a href="https://www.postgresql.org/docs/17/runtime-config-resource.html">resource consumption</a>
 * @see <a href="https://wiki.postgresql.org/wiki/Tuning_Your_PostgreSQL_Server">Tuning Your PostgreSQL Server</a>
 * @see <a href="https://github.com/le0pard/pgtune">PGTune</a>
 */
public record PostgresTuning(Bytes memory, int connections, Bytes disk) {

    private static final long KIBIBYTE = 1L << 10;
    private static final long MEBIBYTE = 1L << 20;
    private static final long GIBIBYTE = 1L << 30;

    /** {@code max_worker_processes}, which nobody here changes. */
    private static final int WORKERS = 8;

    public PostgresTuning {
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(disk, "disk");
    }

    /** The settings, as {@code postgresql.conf} writes them. */
    public SortedMap<String, String> parameters() {
        long buffers = memory.count() / 4;
        SortedMap<String, String> parameters = new TreeMap<>();
        parameters.put("shared_buffers", mebibytes(buffers));
        parameters.put("effective_cache_size", mebibytes(memory.count() / 4 * 3));
        parameters.put("maintenance_work_mem", mebibytes(Math.min(memory.count() / 16, 2 * GIBIBYTE)));
        parameters.put("work_mem", workMemory(buffers));
        parameters.put("max_wal_size", mebibytes(Math.min(disk.count() / 10, 4 * GIBIBYTE)));
        return Collections.unmodifiableSortedMap(parameters);
    }

    private String workMemory(long buffers) {
        long each = (memory.count() - buffers) / (3L * (connections + WORKERS)) / KIBIBYTE;
        return Math.max(64, each) + "kB";
    }

    private static String mebibytes(long bytes) {
        return Math.max(1, bytes / MEBIBYTE) + "MB";
    }
}
