package io.tenantry.synth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Does the first half of each piece of work on a thread of its own, a few pieces ahead of the second half: while one
 * chart waits for Node, the next is rendered.
 */
final class Lookahead {

    /** Enough that neither half waits for a large piece of the other; few enough that memory does not grow with tenants. */
    private static final int PIECES = 16;

    private Lookahead() {}

    /**
     * Does all of it, the second half in order.
     *
     * @throws RuntimeException as either half does
     */
    static <T, R> void run(List<T> work, Function<T, R> first, BiConsumer<T, R> second) {
        ExecutorService ahead = Executors.newSingleThreadExecutor();
        try {
            Deque<CompletableFuture<R>> prepared = new ArrayDeque<>();
            Iterator<T> next = work.iterator();
            for (T piece : work) {
                while (prepared.size() < PIECES && next.hasNext()) {
                    T coming = next.next();
                    prepared.add(CompletableFuture.supplyAsync(() -> first.apply(coming), ahead));
                }
                second.accept(piece, result(prepared.remove()));
            }
        } finally {
            ahead.shutdownNow();
        }
    }

    private static <R> R result(CompletableFuture<R> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
