package io.tenantry.render.workload;

import io.tenantry.model.Bytes;

/** How much of a cache's memory limit its items may take: the rest is the server itself. */
record CacheMemory(long bytes) {

    private static final long OF_EACH_HUNDRED = 75;
    private static final long MEBIBYTE = 1L << 20;

    static CacheMemory ofLimit(Bytes limit) {
        return new CacheMemory(limit.count() / 100 * OF_EACH_HUNDRED);
    }

    long mebibytes() {
        return Math.max(1, bytes / MEBIBYTE);
    }
}
