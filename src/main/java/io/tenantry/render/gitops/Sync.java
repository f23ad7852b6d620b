package io.tenantry.render.gitops;

import io.tenantry.imports.argoproj.applicationspec.SyncPolicy;
import io.tenantry.imports.argoproj.applicationspec.syncpolicy.Automated;
import io.tenantry.imports.argoproj.applicationspec.syncpolicy.Retry;
import io.tenantry.imports.argoproj.applicationspec.syncpolicy.retry.Backoff;

/** How every Application of ours is kept in sync. */
final class Sync {

    private static final long ATTEMPTS = 5;

    private Sync() {}

    /**
     * By itself, pruning and healing, five attempts; an empty folder is a mistake, never an order to delete. Server-side
     * apply, since large kinds do not fit in the annotation that client-side apply keeps.
     */
    static SyncPolicy automatic() {
        return new SyncPolicy()
                .withAutomated(
                        new Automated().withPrune(true).withSelfHeal(true).withAllowEmpty(false))
                .withRetry(new Retry()
                        .withLimit(ATTEMPTS)
                        .withBackoff(
                                new Backoff().withDuration("10s").withFactor(2L).withMaxDuration("5m")))
                .withSyncOptions(
                        "ServerSideApply=true",
                        "FailOnSharedResource=true",
                        "PruneLast=true",
                        "SkipDryRunOnMissingResource=true");
    }
}
